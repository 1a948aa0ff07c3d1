package footnote.article;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The script most letters of a text are written in, and the language where the script, with a
/// few telling letters, decides it.
record Script(UnicodeScript name, int letters, @Nullable String language) {

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"));

  static Script of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    UnicodeScript most =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.UNKNOWN);
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    return new Script(most, letters, language(most, text, kana * 20 > letters));
  }

  boolean isLatin() {
    return name == UnicodeScript.LATIN;
  }

  private static @Nullable String language(UnicodeScript script, String text, boolean kana) {
    return switch (script) {
      case HAN -> kana ? "ja" : "zh";
      case CYRILLIC -> cyrillic(text);
      case ARABIC -> arabic(text);
      default -> ONE_LANGUAGE.get(script);
    };
  }

  /// Null where the letters do not tell Russian from its neighbours.
  private static @Nullable String cyrillic(String text) {
    long russian = count(text, "ыэёЫЭЁ");
    long ukrainian = count(text, "іїєґІЇЄҐ");
    boolean other = count(text, "ўЎјљњћђџѓќәғқңөұүһҳҷ") > 0;
    if (other) {
      return null;
    }
    if (ukrainian > russian) {
      return "uk";
    }
    return russian > 0 || text.length() < 60 ? "ru" : null;
  }

  private static @Nullable String arabic(String text) {
    return count(text, "پچژگکیٹڈےں") == 0 ? "ar" : null;
  }

  private static long count(String text, String letters) {
    return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
