package footnote.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that Telegram takes for a link or a button: of the web, of a host with a dot in its
/// name, without a user's name. A button with any other makes it refuse the whole message.
final class Address {
  private static final int MOST = 2048;
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)https?://(?:(?=[^/?#:]*[^./?#:]\\.[^./?#:])[\\p{L}\\p{M}\\p{N}._-]+"
              + "|\\[[0-9a-f:]*:[0-9a-f:.]*\\])"
              + "(?::(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}))?(?:[/?#][^\\s\\p{C}]*)?");

  private Address() {}

  static Optional<String> of(@Nullable String url) {
    return Optional.ofNullable(url)
        .map(String::strip)
        .filter(text -> text.length() <= MOST && WEB.matcher(text).matches());
  }
}
