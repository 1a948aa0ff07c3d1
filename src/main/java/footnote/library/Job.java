package footnote.library;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Work for the writer, in the order in which it was asked for.
sealed interface Job {
  CompletableFuture<?> done();

  /// Whether the job can be done without waiting, now or within so many nanoseconds.
  default boolean isReady(long nanos) throws InterruptedException {
    return true;
  }

  /// Write an article once it is prepared.
  record Put(Future<Prepared> prepared, @Nullable String origin, CompletableFuture<Outcome> done)
      implements Job {
    @Override
    public boolean isReady(long nanos) throws InterruptedException {
      try {
        prepared.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        return true;
      } catch (TimeoutException e) {
        return false;
      } catch (ExecutionException e) {
        return true;
      }
    }
  }

  /// Remove an article, where an origin is given only if it still comes from there; the result is
  /// whether it was removed.
  record Remove(String id, @Nullable String origin, CompletableFuture<Boolean> done)
      implements Job {}
}
