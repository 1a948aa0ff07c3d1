package footnote.fetch;

import com.ibm.icu.text.IDNA;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/// The host of an address: a name that DNS can hold, or an address in its usual form. Numbers
/// written otherwise (decimal, octal, hexadecimal, shortened) are refused, since programs read them
/// differently.
final class Host {
  private static final IDNA UNICODE =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.USE_STD3_RULES);
  private static final int LONGEST = 253;
  private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
  private static final Pattern QUAD = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  private Host() {}

  /// @param written as it stands in an address, IPv6 in brackets
  static String of(String written) throws Stopped {
    if (written.startsWith("[")) {
      return inBrackets(written.substring(1, written.length() - 1));
    }
    String host = ascii(written);
    if (host.length() > LONGEST || !NAME.matcher(host).matches()) {
      throw WebAddress.malformed("its host is no name that a web server can have");
    }
    if (ENDS_IN_NUMBER.matcher(host).matches() && !isNumeric(host)) {
      throw WebAddress.malformed("its host is a number that is not written as 93.184.216.34");
    }
    return host;
  }

  /// Whether it is an address and needs no DNS.
  static boolean isNumeric(String host) {
    return host.contains(":") || QUAD.matcher(host).matches();
  }

  /// Whether both are the same name or the same address.
  static boolean isSame(String one, String other) {
    return one.equals(other)
        || isNumeric(one)
            && isNumeric(other)
            && InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
  }

  private static String inBrackets(String literal) throws Stopped {
    try {
      InetAddress address = Inet6Address.ofLiteral(literal);
      return address.getHostAddress();
    } catch (IllegalArgumentException e) {
      throw WebAddress.malformed("what stands in brackets is not an IPv6 address");
    }
  }

  private static String ascii(String written) throws Stopped {
    if (written.chars().allMatch(c -> c < 0x80)) {
      return written.toLowerCase(Locale.ROOT);
    }
    var info = new IDNA.Info();
    String name = UNICODE.nameToASCII(written, new StringBuilder(), info).toString();
    if (info.hasErrors() || !name.contains("xn--")) {
      throw WebAddress.malformed("its host has letters that stand for others");
    }
    return name;
  }
}
