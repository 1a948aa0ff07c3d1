package footnote.telegram;

import java.util.concurrent.ThreadLocalRandom;

/// How long to wait after failures in a row: twice as long each time up to a limit, and up to a
/// quarter less, so that many do not come at once.
record BackOff(long first, long longest) {
  /// @param failures in a row, from 1 on
  long millis(int failures) {
    long whole = Math.min(longest, first << Math.min(20, failures - 1));
    return whole - ThreadLocalRandom.current().nextLong(whole / 4 + 1);
  }
}
