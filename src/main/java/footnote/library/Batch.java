package footnote.library;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Many additions under way at once, their outcomes told in the order in which they were added. Not
/// safe for concurrent use.
public final class Batch {
  private final ArrayDeque<CompletableFuture<Outcome>> waiting = new ArrayDeque<>();
  private final Consumer<Outcome> listener;

  public Batch(Consumer<Outcome> listener) {
    this.listener = listener;
  }

  /// Takes an addition that is under way and tells of those before it that have ended.
  ///
  /// @throws RuntimeException what made an earlier addition fail for want of record or index
  public void add(CompletableFuture<Outcome> addition) {
    waiting.add(addition);
    while (!waiting.isEmpty() && waiting.peek().isDone()) {
      listener.accept(Futures.get(waiting.remove()));
    }
  }

  /// Waits for all that are left.
  public void finish() {
    while (!waiting.isEmpty()) {
      listener.accept(Futures.get(waiting.remove()));
    }
  }
}
