package footnote.telegram;

import java.text.Bidi;

/// Which way a text runs, and the isolates (U+2066 to U+2069) that keep one text from turning the
/// order of what stands beside it.
final class Direction {
  private static final String LEFT_TO_RIGHT = "\u2066";
  private static final String RIGHT_TO_LEFT = "\u2067";
  private static final String ITS_OWN = "\u2068";
  private static final String END = "\u2069";

  private Direction() {}

  /// Whether the first letter of a text is written from right to left.
  static boolean isRightToLeft(String text) {
    return text.codePoints()
            .map(Direction::of)
            .filter(direction -> direction != 0)
            .findFirst()
            .orElse(1)
        < 0;
  }

  /// A title or name within a line, isolated where it would disturb what stands around it. The
  /// isolate also ends a grapheme that would reach out of the text.
  static Styled isolated(Styled text) {
    return turns(text.text()) || reachesOut(text.text()) ? enclosed(ITS_OWN, text) : text;
  }

  /// A sentence and what stands at its end, within a paragraph that runs right to left or not.
  static Styled sentence(Styled words, String end, boolean rightToLeft) {
    String text = words.text();
    Styled sentence =
        (isMixed(text) || reachesOut(text) ? enclosed(ITS_OWN, words) : words).plus(end);
    if (!hasLetters(text) || isRightToLeft(text) == rightToLeft) {
      return sentence;
    }
    return enclosed(rightToLeft ? LEFT_TO_RIGHT : RIGHT_TO_LEFT, sentence);
  }

  private static Styled enclosed(String start, Styled text) {
    return Styled.plain(start).plus(text).plus(END);
  }

  private static boolean turns(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  private static boolean isMixed(String text) {
    return turns(text) && text.codePoints().anyMatch(character -> of(character) > 0);
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(character -> of(character) != 0);
  }

  private static boolean reachesOut(String text) {
    String within = " " + text + " ";
    return !text.isEmpty()
        && !(Graphemes.isBorder(within, 1) && Graphemes.isBorder(within, within.length() - 1));
  }

  /// 1 from left to right, -1 from right to left, 0 where a character has no direction of its own.
  private static int of(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          -1;
      default -> 0;
    };
  }
}
