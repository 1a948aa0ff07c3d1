package footnote.support;

import java.util.List;
import java.util.Set;

/// Words that are the same but for their endings, by their [Word#key]s.
final class Alike {
  private static final int LEAST_PREFIX = 4;
  private static final int ENDING = 2;
  private static final int LONGEST_ENDING = 5;

  /// What names end in where one is derived from the other.
  private static final Set<String> ENDINGS =
      Set.copyOf(
          List.of(
              ("|a|o|e|y|i|s|es|n|an|en|ian|ans|ians|ean|eans|er|ers|ish|ese|uese|ic|ism|ist|ists|ain|al"
                      + "|ce|k|ks|ey|ay|egian|os|as|ano|ana|anos|ino|ina|ine|ens|em|in|innen|isch|ische"
                      + "|ischen|ischer|isches|lich|land|ly|ois|ais|d|ed|ing|ia|ii|ien|ier|um|us|ns|is|ens"
                      + "|ite|ites|i|ien|ies|ization|ized|ity|ation")
                  .split("\\|")));

  private Alike() {}

  /// The same word or one of its family: "produces", "production".
  static boolean words(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int prefix = prefix(one, other);
    return one.equals(other)
        || prefix >= Math.max(LEAST_PREFIX, shorter - ENDING)
            && Math.max(one.length(), other.length()) - prefix <= LONGEST_ENDING + 1
        || shorter >= 3 && prefix == shorter && Math.abs(one.length() - other.length()) <= ENDING
        || isEndedDifferently(one, other, prefix);
  }

  private static boolean isEndedDifferently(String one, String other, int prefix) {
    return prefix >= 3
        && isCyrillic(one)
        && Math.max(one.length(), other.length()) - prefix <= 3
        && Math.min(one.length(), other.length()) - prefix <= 1;
  }

  /// The same name, inflected or derived: "Germany", "German". Names that merely start alike, as
  /// "Johnson" and "Johnston", are not.
  static boolean names(String one, String other) {
    int prefix = prefix(one, other);
    int shorter = Math.min(one.length(), other.length());
    if (one.equals(other)) {
      return true;
    }
    if (prefix < 3 || prefix < shorter - 3) {
      return false;
    }
    String ending = one.substring(prefix);
    String otherEnding = other.substring(prefix);
    return isCyrillic(one)
        ? ending.length() <= 3 && otherEnding.length() <= 3 && prefix >= shorter - ENDING
        : isEnding(ending, otherEnding, prefix);
  }

  private static boolean isEnding(String ending, String other, int prefix) {
    boolean genitive = prefix == 3 && (ending + other).equals("s");
    return genitive
        || prefix >= LEAST_PREFIX && ENDINGS.contains(ending) && ENDINGS.contains(other);
  }

  private static boolean isCyrillic(String word) {
    return Character.UnicodeBlock.of(word.codePointAt(0)) == Character.UnicodeBlock.CYRILLIC;
  }

  private static int prefix(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int i = 0;
    while (i < length && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
