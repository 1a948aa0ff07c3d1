package footnote.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The language of a text as an ISO 639-1 code: as declared, else by its script, else by its small
/// words, else by a model, which takes most of a second to load and is asked last.
public final class Language {
  private static final String UNKNOWN = "und";
  private static final int SAMPLE = 4_000;
  private static final int FOR_MODEL = 60;
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
          words(
              "the of and to is was that with for his her it are were from by this have not which has be"),
          "es",
          words(
              "el los las del una por con para que es en y se su como más fue pero al lo está sus"),
          "fr",
          words(
              "le les des du une est et dans pour que qui sur avec pas au par ce il elle sont été aux"),
          "de",
          words(
              "der die das und ist nicht ein eine mit von dem den des zu auf für im wurde auch sich als"),
          "it",
          words(
              "il di che è gli della per con non una del sono nel alla dei più le anche da si come"),
          "pt",
          words("o os as do da dos das que é em uma para com não por no na se mais foi um ao"),
          "nl",
          words("de het een van en is niet dat op te voor zijn met aan er door ook werd naar bij"));

  private static final Map<String, Set<String>> QUESTION_WORDS =
      Map.of(
          "en",
          words(
              "what when where who whom whose which why how did does do is are was were can could"),
          "es",
          words(
              "qué cuál cuáles quién quiénes cuándo dónde adónde cómo cuánto cuánta cuántos cuántas"),
          "fr",
          words("quel quelle quels quelles qui quand où comment combien pourquoi quoi est-ce"),
          "de",
          words(
              "wer was wann wo wohin woher wie warum wieso weshalb wessen wem wen welche welcher"
                  + " welches welchen welchem worin wodurch womit wofür woran wovon worauf wozu"),
          "it",
          words("chi cosa quando dove come quale quali quanto quanta quanti quante perché"),
          "pt",
          words("qual quais quem quando onde como quanto quanta quantos quantas porquê"),
          "nl",
          words("wat wanneer waar wie welk welke waarom hoe hoeveel waarin waarvoor"));

  private Language() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }

  /// Of a question, which is too short for small words alone to tell: the words that ask count
  /// twice.
  public static String ofQuestion(String question) {
    if (Script.of(question).language() == null) {
      if (question.indexOf('¿') >= 0) {
        return "es";
      }
      String asked = mostHits(question);
      if (!asked.equals(UNKNOWN)) {
        return asked;
      }
    }
    return of(question, null);
  }

  private static String mostHits(String question) {
    String best = UNKNOWN;
    int most = 1;
    boolean tied = false;
    for (var language : QUESTION_WORDS.entrySet()) {
      Set<String> small = SMALL_WORDS.getOrDefault(language.getKey(), Set.of());
      int hits = 0;
      for (Matcher word = WORD.matcher(question.toLowerCase(Locale.ROOT)); word.find(); ) {
        hits += language.getValue().contains(word.group()) ? 2 : 0;
        hits += small.contains(word.group()) ? 1 : 0;
      }
      tied = hits == most || tied && hits < most;
      best = hits > most ? language.getKey() : best;
      most = Math.max(most, hits);
    }
    return tied ? UNKNOWN : best;
  }

  /// Of a text.
  ///
  /// @param declared what the text's origin says; null where it says nothing
  public static String of(String text, @Nullable String declared) {
    String code = declared == null ? null : code(declared);
    if (code != null) {
      return code;
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Script script = Script.of(sample);
    if (script.language() != null) {
      return script.language();
    }
    if (script.letters() == 0) {
      return UNKNOWN;
    }
    String known = script.isLatin() ? bySmallWords(sample) : null;
    if (known != null) {
      return known;
    }
    boolean plain = script.isLatin() && sample.chars().allMatch(c -> c < 0x80 || c > 0x2000);
    if (script.letters() >= (plain ? FOR_MODEL : FOR_MODEL / 2)) {
      String modelled = code(LanguageModel.guess(sample));
      if (modelled != null) {
        return modelled;
      }
    }
    return script.isLatin() ? "en" : UNKNOWN;
  }

  /// `en` for `en-GB`, `en_US` and `eng`; null for what is no language.
  private static @Nullable String code(String tag) {
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return switch (primary) {
      case "nb", "nn", "nob", "nno" -> "no";
      case "iw" -> "he";
      case "cmn" -> "zh";
      case "pes", "prs" -> "fa";
      case "arb" -> "ar";
      case "ekk" -> "et";
      case "lvs" -> "lv";
      case "zlm", "zsm" -> "ms";
      case "als" -> "sq";
      default -> CODES.contains(primary) ? primary : ThreeLetters.CODES.get(primary);
    };
  }

  private static @Nullable String bySmallWords(String sample) {
    Map<String, Integer> hits = new HashMap<>();
    int all = 0;
    for (Matcher word = WORD.matcher(sample.toLowerCase(Locale.ROOT)); word.find(); all++) {
      String each = word.group();
      SMALL_WORDS.forEach(
          (language, words) -> hits.merge(language, words.contains(each) ? 1 : 0, Integer::sum));
    }
    String best = UNKNOWN;
    int most = 0;
    int second = 0;
    for (var entry : hits.entrySet()) {
      int count = entry.getValue();
      second = Math.max(second, Math.min(most, count));
      best = count > most ? entry.getKey() : best;
      most = Math.max(most, count);
    }
    boolean clear = most >= 2 && most * 8 >= all && most * 2 >= second * 3;
    return clear ? best : null;
  }

  /// ISO 639-2 to 639-1.
  private static final class ThreeLetters {
    private static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        try {
          codes.put(Locale.of(code).getISO3Language(), code);
        } catch (MissingResourceException e) {
          codes.remove(code);
        }
      }
      return Map.copyOf(codes);
    }
  }
}
