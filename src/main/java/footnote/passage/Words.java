package footnote.passage;

import java.lang.Character.UnicodeScript;

/// Words as readers count them; in scripts written without spaces two characters are one word.
final class Words {

  private Words() {}

  static int count(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && isUnspaced(c)) {
        unspaced++;
        inside = false;
      } else if (letter && !inside) {
        words++;
        inside = true;
      } else if (Character.isWhitespace(c)) {
        inside = false;
      }
    }
    return words + (unspaced + 1) / 2;
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x0E00
        && switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }
}
