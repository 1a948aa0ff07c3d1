package footnote.cli;

import footnote.library.Progress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far a long piece of work has come, in a line now and then: how much of how much, the rate,
/// the time left.
final class Pace {
  private final String task;
  private final String unit;
  private final long every;
  private final long began;
  private long last;

  /// @param unit what is counted, after a space
  /// @param every so many milliseconds a line
  /// @param began when the work began, in milliseconds of the clock that the lines go by
  Pace(String task, String unit, Duration every, long began) {
    this.task = task;
    this.unit = unit;
    this.every = every.toMillis();
    this.began = began;
    this.last = began;
  }

  /// @return null where it is not time for a line
  @Nullable String line(Progress progress, long now) {
    if (now - last < every || progress.done() == 0) {
      return null;
    }
    last = now;
    double rate = progress.done() * 1_000.0 / (now - began);
    long left = Math.round((progress.total() - progress.done()) / rate);
    String known = "%s: %,d of %,d%s, %.0f/s, %s left";
    return progress.total() > progress.done()
        ? known.formatted(task, progress.done(), progress.total(), unit, rate, words(left))
        : "%s: %,d%s, %.0f/s".formatted(task, progress.done(), unit, rate);
  }

  private static String words(long seconds) {
    return seconds < 90
        ? seconds + " s"
        : seconds < 5_400 ? seconds / 60 + " min" : "%.1f h".formatted(seconds / 3_600.0);
  }
}
