package footnote.retrieval;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The words of a question as search reads them.
final class QuestionText {
  /// Marks that did not become part of a letter, and characters that have no width.
  private static final Pattern NOISE =
      Pattern.compile("[\\u0300-\\u036f\\u0488\\u0489\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private QuestionText() {}

  /// Compatibility forms are folded, stray combining marks and invisible characters dropped, white
  /// space made single.
  static String forSearch(String question) {
    String folded = Normalizer.normalize(question, Normalizer.Form.NFKC);
    return SPACE.matcher(NOISE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }
}
