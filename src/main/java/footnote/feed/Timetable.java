package footnote.feed;

import footnote.store.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/// When a feed is asked next. Each time is a little early or late, so that feeds of one server, and
/// many Footnotes, do not ask in step.
///
/// @param random from 0 to 1
record Timetable(Duration every, DoubleSupplier random) {
  private static final double JITTER = 0.1;
  private static final Duration SPREAD = Duration.ofSeconds(5);

  /// One that is stopped is looked at again, since somebody may have asked for it by hand.
  Instant next(FeedState state, Instant now) {
    if (state.stopped()) {
      return now.plus(every);
    }
    Instant tried = state.triedAt();
    Instant until = state.backOffUntil();
    Instant due = tried == null ? now : tried.plus(jittered());
    Instant calm = until != null && until.isAfter(due) ? until : due;
    return calm.isAfter(now) ? calm : now.plus(spread());
  }

  private Duration jittered() {
    double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
    return Duration.ofMillis((long) (every.toMillis() * factor));
  }

  /// At a start many feeds are late at once.
  private Duration spread() {
    return Duration.ofMillis((long) (SPREAD.toMillis() * random.getAsDouble()));
  }
}
