package footnote.rest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets so many questions be worked on at once that each gets a core soon; the others wait, and
/// after ten seconds are told to come again. Those that mostly wait for a language model
/// have places of their own.
@Component
class Turnstile {
  private static final int WAIT_SECONDS = 10;
  private static final int WAITING = 64;

  private final Semaphore places =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

  private final Semaphore waiting = new Semaphore(WAITING, true);

  /// @param waits whether the work is to wait more than to compute
  <T> T pass(boolean waits, Supplier<T> work) {
    return pass(waits ? waiting : places, work);
  }

  /// Work that computes.
  <T> T pass(Supplier<T> work) {
    return pass(places, work);
  }

  private static <T> T pass(Semaphore places, Supplier<T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /// Too many questions are waiting.
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
