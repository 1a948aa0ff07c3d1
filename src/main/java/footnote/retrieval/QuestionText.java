package footnote.retrieval;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a question as search reads them.
final class QuestionText {
  /// Marks that did not become part of a letter, and characters that have no width.
  private static final Pattern NOISE =
      Pattern.compile("[\\u0300-\\u036f\\u0488\\u0489\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

  /// What is no language: tags, placeholders, addresses, signs that stand alone.
  private static final Pattern MARKUP =
      Pattern.compile(
          "<[^<>]{0,200}>|[$#%]\\{[^{}]{0,200}\\}?|\\b[a-z]{2,10}://\\S*"
              + "|(?<=\\s|^)[^\\p{L}\\p{N}\\s?]+(?=\\s|$)|(?<=\\s|^)%\\w(?=\\s|$)");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern MIXED_WORD = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}]+");
  private static final String CYRILLIC = "АВЕКМНОРСТУХаеорсухіјѕ";
  private static final String LATIN = "ABEKMHOPCTYXaeopcyxijs";

  /// No question needs more characters.
  private static final int LONG = 300;

  private QuestionText() {}

  /// Compatibility forms are folded; stray combining marks, invisible characters and markup
  /// dropped; letters of another script that look alike turned into those of the word; white space
  /// made single. Never empty for a question that has a word.
  static String forSearch(String question) {
    String folded = Normalizer.normalize(question, Normalizer.Form.NFKC);
    String words = single(NOISE.matcher(folded).replaceAll(""));
    String plain = single(MARKUP.matcher(words).replaceAll(" "));
    return asked(
        oneScript(plain.codePoints().anyMatch(Character::isLetterOrDigit) ? plain : words));
  }

  private static String single(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String oneScript(String text) {
    return MIXED_WORD
        .matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(latin(word.group())));
  }

  private static String latin(String word) {
    boolean mixed = word.codePoints().anyMatch(c -> c < 0x250);
    var out = new StringBuilder(word);
    for (int i = 0; mixed && i < out.length(); i++) {
      int at = CYRILLIC.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, LATIN.charAt(at));
      }
    }
    return out.toString();
  }

  /// What comes after the question is no part of it. A long text may repeat its question mark for
  /// ever: there the first one ends it.
  private static String asked(String text) {
    int end = (text.length() > LONG ? text.indexOf('?') : text.lastIndexOf('?')) + 1;
    boolean enough = text.substring(0, end).split(" ", 4).length > 3;
    return enough ? text.substring(0, end) : text;
  }
}
