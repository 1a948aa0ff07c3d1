package footnote.telegram;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Where a text may be cut. Lengths and places count UTF-16 units.
final class Graphemes {
  static final String ELLIPSIS = "…";

  private Graphemes() {}

  /// Where to cut a text so that at most `most` units come before: where a line may break when that
  /// is in the second half, else between graphemes. Only what is a single grapheme longer than that
  /// is cut between code points.
  static int cut(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    int line = before(BreakIterator.getLineInstance(ULocale.ROOT), text, most);
    if (line > most / 2 && isBorder(text, line)) {
      return line;
    }
    int grapheme = before(characters(), text, most);
    return grapheme > 0 ? grapheme : betweenCodePoints(text, most);
  }

  /// Whether no grapheme is parted at this place.
  static boolean isBorder(String text, int at) {
    BreakIterator characters = characters();
    characters.setText(text);
    return characters.isBoundary(at);
  }

  /// A text of at most so many units, with an ellipsis where something was cut off.
  static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : Legible.strip(text.substring(0, cut(text, most - ELLIPSIS.length()))) + ELLIPSIS;
  }

  /// A text of at most so many graphemes and units.
  static String shortened(String text, int graphemes, int most) {
    BreakIterator characters = characters();
    characters.setText(text);
    int end = characters.next(graphemes);
    return shortened(text, end == BreakIterator.DONE ? most : Math.min(most, end));
  }

  private static BreakIterator characters() {
    return BreakIterator.getCharacterInstance(ULocale.ROOT);
  }

  private static int before(BreakIterator borders, String text, int most) {
    borders.setText(text);
    return borders.preceding(most + 1);
  }

  private static int betweenCodePoints(String text, int most) {
    boolean parts =
        Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return parts ? most - 1 : most;
  }
}
