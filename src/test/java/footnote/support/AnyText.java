package footnote.support;

import java.util.Random;

/// Texts that nobody would write.
final class AnyText {
  private static final String ODD =
      "ab c.,'\"“”–-…[]()*_`#<>&;:/@|!0123 \n\r\t\u00ad\u200b\u200d\u202e\u0301\u0323ßİﬁ½²Ⅷ中のก"
          + "\ud83d\ude00\ud800\udc00\udb40\udc41\ufffe\u0000";

  private AnyText() {}

  static String of(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    return text.toString();
  }
}
