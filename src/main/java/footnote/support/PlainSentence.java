package footnote.support;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// A sentence as a model wrote it, without what only a screen would show: Markdown, HTML, footnote
/// markers, invisible characters.
public final class PlainSentence {
  private static final int LONGEST = 600;

  /// More than this is not even cleaned.
  private static final int LONGEST_RAW = 4 * LONGEST;

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\s]]|\\p{Cf}|\\p{Cs}|\\p{Co}|\\p{Cn}|[\\x{E0000}-\\x{E0FFF}]|[\\x{FE00}-\\x{FE0D}]");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]*+\\]:[^\\n]*+$");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]\\n]*+\\](?:\\([^()\\n]*+\\)|\\[[^\\[\\]\\n]*+\\])");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(?!\\^?\\d{1,3}\\])([^\\[\\]\\n]*+)\\](?:\\([^()\\n]*+\\)|\\[[^\\[\\]\\n]*+\\])");
  private static final Pattern TAG = Pattern.compile("<!--[^>]*+>|</?[A-Za-z][^<>]*+>");
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)[^\\n]*+$");
  private static final Pattern LINE_MARK =
      Pattern.compile("(?m)^[ \\t]{0,8}(?:(?:#{1,6}|[*+\\-•–—>]|\\d{1,2}\\))[ \\t]++)+");
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s?(?:\\[\\^?\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*+\\]|\\[\\^\\w{1,20}\\]|【[^】\\n]{0,80}】"
              + "|[(\\[](?:passages?|sources?|quotes?|citations?)\\s\\d{1,3}(?:\\s?(?:,|and|&)\\s?\\d{1,3})*+[)\\]])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_~])(\\*{1,3}|_{1,3}|~~)(?=\\S)([^*_~\\n]++)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.|javascript:|data:\\w|mailto:)");

  /// Letters that only look like those beside them.
  private static final Pattern DISGUISED =
      Pattern.compile(
          "\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SPACE_BEFORE_STOP = Pattern.compile(" (?=[.,;!?](?:\\s|$))");
  private static final List<String> PAIRS = List.of("\"\"", "“”", "„“", "«»", "‹›", "''", "‘’");

  private PlainSentence() {}

  /// Empty where nothing is left, where an address would be shown or letters are disguised, and
  /// above 600 UTF-16 units.
  public static Optional<String> of(String written) {
    if (written.length() > LONGEST_RAW) {
      return Optional.empty();
    }
    String text = visible(Parser.unescapeEntities(visible(written), false));
    String plain = emphasisRemoved(withoutMarkup(text)).replace("`", "");
    plain = SPACE_BEFORE_STOP.matcher(SPACE.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    plain = withoutLoneMark(plain);
    boolean usable =
        !ADDRESS.matcher(plain).find()
            && !DISGUISED.matcher(plain).find()
            && plain.length() <= LONGEST
            && plain.codePoints().anyMatch(Character::isLetterOrDigit);
    return usable ? Optional.of(plain) : Optional.empty();
  }

  private static String visible(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return INVISIBLE
        .matcher(composed.replaceAll("[\\r\\x0b\\f\\x85\\u2028\\u2029]+", "\n"))
        .replaceAll("");
  }

  private static String withoutMarkup(String text) {
    String plain = text;
    for (Pattern gone : List.of(FENCE, DEFINITION, IMAGE)) {
      plain = gone.matcher(plain).replaceAll("");
    }
    plain = TAG.matcher(LINK.matcher(plain).replaceAll("$1")).replaceAll(" ");
    plain = MARKER.matcher(plain).replaceAll("");
    return LINE_MARK.matcher(plain).replaceAll("");
  }

  /// Twice, as emphasis may stand in emphasis.
  private static String emphasisRemoved(String text) {
    String once = EMPHASIS.matcher(text).replaceAll("$2");
    return EMPHASIS.matcher(once).replaceAll("$2").replace("**", "").replace("__", "");
  }

  /// Quotation marks around the whole stay; one whose partner is missing goes.
  private static String withoutLoneMark(String text) {
    for (String pair : PAIRS) {
      boolean opens = !text.isEmpty() && text.charAt(0) == pair.charAt(0);
      boolean closes = text.endsWith(pair.substring(1));
      long marks = text.chars().filter(c -> pair.indexOf(c) >= 0).count();
      if (opens != closes && marks == 1) {
        return text.substring(opens ? 1 : 0, text.length() - (closes ? 1 : 0)).strip();
      }
    }
    return text;
  }
}
