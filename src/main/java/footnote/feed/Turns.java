package footnote.feed;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The turns of feeds at fetching, in the order in which they come, so that none of them waits
/// until it is too late for its own time limit.
final class Turns {
  private final Semaphore places;

  Turns(int atOnce) {
    this.places = new Semaphore(atOnce, true);
  }

  /// Does the work when it is its turn.
  ///
  /// @throws CancellationException Footnote is stopping, so what came of the work means nothing
  <T> T take(Supplier<T> work) {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopping();
    }
    try {
      T result = work.get();
      if (Thread.currentThread().isInterrupted()) {
        throw stopping();
      }
      return result;
    } finally {
      places.release();
    }
  }

  private static CancellationException stopping() {
    return new CancellationException("Footnote is stopping");
  }
}
