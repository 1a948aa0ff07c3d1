package footnote.llm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request to a model's server while it lasts: until when, and how to end it from outside. The
/// thread that makes it finds it in [#CURRENT].
final class Call {
  static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  private final long deadline;
  private @Nullable Runnable abort;
  private boolean over;
  private boolean ended;
  private volatile @Nullable Duration retryAfter;

  /// @param left how long it may take
  Call(Duration left) {
    this.deadline = System.nanoTime() + left.toNanos();
  }

  long leftNanos() {
    return Math.max(0, deadline - System.nanoTime());
  }

  boolean isLate() {
    return leftNanos() == 0;
  }

  /// Tells how it is ended from now on; at once when it is over already.
  synchronized void abortBy(Runnable ending) {
    abort = ending;
    if (over) {
      ending.run();
    }
  }

  /// Ends it since nobody waits for it: whoever reads it is let go.
  synchronized void end() {
    ended = true;
    expire();
  }

  /// Ends it since its time is over.
  synchronized void expire() {
    over = true;
    if (abort != null) {
      abort.run();
    }
  }

  /// Whether it ended since nobody waited for it.
  synchronized boolean isEnded() {
    return ended;
  }

  void retryAfter(Duration wait) {
    retryAfter = wait;
  }

  /// How long the server asked to wait.
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
