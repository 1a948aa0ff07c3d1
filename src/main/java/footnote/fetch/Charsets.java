package footnote.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The charset that a `Content-Type` header names, as browsers take it: who says Latin-1 means
/// windows-1252.
final class Charsets {
  private static final Pattern NAMED =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /// Null where none is named, or one that nobody knows.
  static @Nullable Charset in(String header) {
    Matcher named = NAMED.matcher(header);
    try {
      return named.find() ? meant(Charset.forName(named.group(1))) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Charset meant(Charset charset) {
    return switch (charset.name()) {
      case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
      case "ISO-8859-9" -> Charset.forName("windows-1254");
      default -> charset;
    };
  }
}
