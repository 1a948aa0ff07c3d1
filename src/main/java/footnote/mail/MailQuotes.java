package footnote.mail;

import java.util.regex.Pattern;

/// What somebody else wrote in a message, and the lines under it that are the same in each:
/// quoted lines with the one that announces them, and the signature.
final class MailQuotes {
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?m)^[^>\\n]{1,200}:[ \\t]*\\n(?:[ \\t]*\\n)?(?:>[^\\n]*(?:\\n|$))++");
  private static final Pattern QUOTED = Pattern.compile("(?m)^>[^\\n]*(?:\\n|$)");
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?\\n");

  private MailQuotes() {}

  /// The text without them, or as it is where nothing else is in it.
  static String removed(String raw) {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    String own = SIGNATURE.split(text, 2)[0];
    own = QUOTED.matcher(ANNOUNCED.matcher(own).replaceAll("")).replaceAll("");
    return own.isBlank() ? text : own;
  }
}
