package footnote.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a web page in the one reading that it has: what two programs could read
/// differently is refused. Its text is ASCII, without a fragment.
///
/// @param host a name in lower case, or the numbers of an address (IPv6 without brackets)
/// @param path with the query, percent-encoded
record WebAddress(String scheme, String host, int port, String path) {
  private static final int LONGEST = 2000;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern PARTS =
      Pattern.compile("(https?)://([^/?#]+)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@%]+)(?::([0-9]{1,5}))?");
  private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final String KEPT = "-._~!$&'()*+,;=:@/?%";

  /// Reads an address as a person or a server writes it.
  static WebAddress of(String written) throws Stopped {
    String text = written.strip();
    if (text.length() > LONGEST) {
      throw Stopped.refused("The address is longer than 2,000 characters; only shorter ones work.");
    }
    if (text.codePoints().anyMatch(WebAddress::isStrange)) {
      throw malformed("it holds a backslash or a character that cannot be seen");
    }
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.matches() && !scheme.group(1).matches("(?i)https?")) {
      throw Stopped.refused("Only addresses that begin with http:// or https:// are fetched.");
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw malformed("it is not of the form https://host/path");
    }
    return of(parts);
  }

  private static WebAddress of(Matcher parts) throws Stopped {
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      throw malformed("its host is not plain: no user, no password, no percent signs");
    }
    String number = authority.group(2);
    int port = number == null ? standardPort(scheme) : Integer.parseInt(number);
    if (port < 1 || port > 65_535) {
      throw malformed("its port is not between 1 and 65535");
    }
    String path = encoded(parts.group(3));
    String query = encoded(Objects.requireNonNullElse(parts.group(4), "")).replace("'", "%27");
    return new WebAddress(
        scheme, Host.of(authority.group(1)), port, DotSegments.removed(path) + query);
  }

  /// Where a `Location` leads that is met here.
  WebAddress resolve(String location) throws Stopped {
    String there = location.strip();
    String page = path.replaceFirst("\\?.*", "");
    if (SCHEME.matcher(there).matches()) {
      return of(there);
    }
    if (there.startsWith("//")) {
      return of(scheme + ":" + there);
    }
    if (there.startsWith("/")) {
      return of(origin() + there);
    }
    if (there.startsWith("?")) {
      return of(origin() + page + there);
    }
    return there.isEmpty() || there.startsWith("#")
        ? this
        : of(origin() + page.substring(0, page.lastIndexOf('/') + 1) + there);
  }

  /// Scheme, host and port; the port only where it is not the usual one.
  String origin() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return scheme + "://" + shown + (port == standardPort(scheme) ? "" : ":" + port);
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  static int standardPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  static Stopped malformed(String why) {
    return Stopped.refused(
        "The address is not clear (" + why + "); copy it again from the browser.");
  }

  private static boolean isStrange(int c) {
    return c == '\\'
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }

  private static String encoded(String part) {
    var out = new StringBuilder();
    for (byte b : STRAY.matcher(part).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }
}
