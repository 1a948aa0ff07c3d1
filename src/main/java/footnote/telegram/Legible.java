package footnote.telegram;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text as Telegram keeps it. What Telegram would replace or take out, and so shift every offset
/// behind it, is out already: control characters, lone surrogates, line separators, what overrides
/// a direction, three combining lines, runs of direction marks (`clean_input_string` in TDLib).
final class Legible {
  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\f\\x0B\\x85\\u2028\\u2029]");
  private static final Pattern LINES = Pattern.compile("[\\u030A\\u0333\\u033F]");
  private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F]+(?=[\\u200E\\u200F])");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private Legible() {}

  /// Text on lines of its own.
  static String block(String text) {
    String broken = BREAK.matcher(text).replaceAll("\n").replace('\t', ' ');
    String seen = withoutLines(kept(broken));
    return strip(MARKS.matcher(seen).replaceAll(""));
  }

  /// Text within a line.
  static String line(String text) {
    return BLANK.matcher(block(text)).replaceAll(" ");
  }

  /// Whether something of a text can be seen; Telegram refuses a text of which nothing can.
  static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(c -> !isBlank(c) && Character.getType(c) != Character.FORMAT && c != 0x2800);
  }

  static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x200B
        || character == 0x2060;
  }

  static String strip(String text) {
    int start = start(text, 0, text.length());
    return text.substring(start, end(text, start, text.length()));
  }

  /// Where what is not blank begins in a span, or its end.
  static int start(String text, int from, int to) {
    int start = from;
    while (start < to && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /// Where what is not blank ends in a span, or its start.
  static int end(String text, int from, int to) {
    int end = to;
    while (end > from && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static String kept(String text) {
    return text.codePoints()
        .filter(character -> !isGone(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isGone(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n';
      case Character.SURROGATE -> true;
      case Character.FORMAT ->
          character >= 0x202A && character <= 0x202E
              || character >= 0x2066 && character <= 0x2069
              || character == 0xFEFF;
      default -> character == 0xFFFE || character == 0xFFFF;
    };
  }

  /// Composed first, since å may be written as a and a ring, which is one of the lines.
  private static String withoutLines(String text) {
    return LINES.matcher(text).find()
        ? LINES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("")
        : text;
  }
}
