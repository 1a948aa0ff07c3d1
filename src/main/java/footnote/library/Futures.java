package footnote.library;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waiting for results whose failures are unchecked.
final class Futures {
  private Futures() {}

  static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
