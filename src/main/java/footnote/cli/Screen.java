package footnote.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/// The terminal, if there is one; colours go nowhere else.
final class Screen {
  private static final String RESET = "\u001b[0m";

  private Screen() {}

  static boolean isTerminal() {
    @Nullable Console console = System.console();
    return console != null && console.isTerminal();
  }

  static String bold(String text) {
    return styled("\u001b[1m", text);
  }

  static String faint(String text) {
    return styled("\u001b[2m", text);
  }

  private static String styled(String code, String text) {
    return isTerminal() && System.getenv("NO_COLOR") == null ? code + text + RESET : text;
  }

  /// Text of articles as a terminal may show it: no control characters.
  static String plain(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}
