package footnote.fetch;

import java.time.Duration;

/// Times and sizes in words.
final class Amounts {
  private Amounts() {}

  static String of(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    return seconds == 1 ? "1 second" : seconds + " seconds";
  }

  static String ofBytes(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
