package footnote.fetch;

import java.time.Duration;

/// The time at which a fetch has to be over, everything included.
record Deadline(Duration whole, long at) {

  static Deadline in(Duration whole) {
    return new Deadline(whole, System.nanoTime() + whole.toNanos());
  }

  /// At least a millisecond, since clients take zero for "no limit".
  Duration left() {
    return Duration.ofNanos(Math.max(1_000_000, at - System.nanoTime()));
  }

  boolean isOver() {
    return at - System.nanoTime() <= 0;
  }

  Stopped missedBy(String host) {
    return Stopped.failed(
        "%s took longer than %s; try again later.".formatted(host, Amounts.of(whole)));
  }
}
