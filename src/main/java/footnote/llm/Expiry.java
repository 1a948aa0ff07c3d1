package footnote.llm;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Ends calls whose time is over.
final class Expiry implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("model-expiry").daemon().factory());

  Expiry() {
    clock.setRemoveOnCancelPolicy(true);
  }

  /// Watches a call until it is closed.
  Watched of(Call call) {
    ScheduledFuture<?> end = clock.schedule(call::expire, call.leftNanos(), TimeUnit.NANOSECONDS);
    return () -> end.cancel(false);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /// A call that is watched.
  interface Watched extends AutoCloseable {
    @Override
    void close();
  }
}
