package footnote.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long what failed is left alone: twice as long with each failure in a row, a day at most.
final class BackOff {
  /// An item that failed so often is given up until it changes, or its feed is asked for by hand.
  static final int TRIES = 8;

  static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration ITEM = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 20;

  private BackOff() {}

  /// @param failures in a row, at least 1
  /// @param asked until when the server wants to be left alone; null where it says nothing
  static Instant until(Instant now, Duration first, int failures, @Nullable Instant asked) {
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration most = first.compareTo(LONGEST) > 0 ? first : LONGEST;
    Instant until = now.plus(wait.compareTo(most) > 0 ? most : wait);
    return asked != null && asked.isAfter(until) ? asked : until;
  }

  /// When an item is tried again; null when it is given up.
  static @Nullable Instant ofItem(Instant now, int failures) {
    return failures >= TRIES ? null : until(now, ITEM, failures, null);
  }
}
