package footnote.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// When texts count as the same, as SQuAD has it (Rajpurkar et al. 2016): letter case, English
/// articles, punctuation and white space do not matter.
final class Grading {
  private static final String PUNCTUATION =
      "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’«»–—…·，。、；：？！（）《》「」¿¡।؟،";

  /// Word boundaries of letters, digits and numerals; a combining mark ends a word.
  private static final Pattern ARTICLES =
      Pattern.compile("(?<![\\p{L}\\p{N}_])(?:a|an|the)(?![\\p{L}\\p{N}_])");

  private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\x1c-\\x1f]+");

  private Grading() {}

  static String normalise(String text) {
    var plain = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < plain.length(); i++) {
      if (PUNCTUATION.indexOf(plain.charAt(i)) >= 0) {
        plain.setCharAt(i, ' ');
      }
    }
    return spaced(ARTICLES.matcher(plain).replaceAll(" "));
  }

  /// Whether the answer stands as whole words in the text.
  static boolean holds(String text, String answer) {
    String wanted = normalise(answer);
    return !wanted.isEmpty() && (" " + normalise(text) + " ").contains(" " + wanted + " ");
  }

  static boolean holdsAny(String text, List<String> answers) {
    return answers.stream().anyMatch(answer -> holds(text, answer));
  }

  /// The harmonic mean of how many words of the prediction are in the gold answer and the reverse.
  static double f1(String prediction, String gold) {
    List<String> predicted = words(normalise(prediction));
    List<String> wanted = words(normalise(gold));
    Map<String, Integer> left = new HashMap<>();
    wanted.forEach(word -> left.merge(word, 1, Integer::sum));
    int same = 0;
    for (String word : predicted) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        same++;
      }
    }
    return same == 0 ? 0 : 2.0 * same / (predicted.size() + wanted.size());
  }

  static double bestF1(String prediction, List<String> answers) {
    return answers.stream().mapToDouble(answer -> f1(prediction, answer)).max().orElse(0);
  }

  static boolean equalsAny(String prediction, List<String> answers) {
    String plain = normalise(prediction);
    return answers.stream().anyMatch(answer -> normalise(answer).equals(plain));
  }

  /// Whether a quote supports the gold answer: it is from a gold article, where one is named, and
  /// overlaps the evidence or holds an answer.
  static boolean supports(GoldQuestion question, String articleId, String quote) {
    List<String> gold = question.articleIds();
    if (!gold.isEmpty() && !gold.contains(articleId)) {
      return false;
    }
    String plain = normalise(quote);
    String evidence = normalise(question.evidence());
    boolean overlaps =
        !evidence.isEmpty()
            && !plain.isEmpty()
            && (plain.contains(evidence) || evidence.contains(plain));
    return overlaps || holdsAny(quote, question.answers());
  }

  /// The words between white space.
  static List<String> words(String text) {
    String plain = spaced(text);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }

  private static String spaced(String text) {
    String single = SPACE.matcher(text).replaceAll(" ");
    int start = single.startsWith(" ") ? 1 : 0;
    int end = single.length() - (single.endsWith(" ") ? 1 : 0);
    return start >= end ? "" : single.substring(start, end);
  }
}
