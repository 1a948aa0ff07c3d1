package footnote.embedding;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/// The models of a process while they load, each on a thread of its own, beside whatever else
/// starts.
public final class Models {
  private final CompletableFuture<Encoder> encoder = loading(Encoder::packaged);
  private final CompletableFuture<Optional<Reader>> reader = loading(Reader::packaged);

  private Models() {}

  /// Begins to load them.
  public static Models load() {
    // Logging that several threads set up at once complains.
    LoggerFactory.getILoggerFactory();
    return new Models();
  }

  private static <T> CompletableFuture<T> loading(Supplier<T> model) {
    var loaded = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name("model")
        .daemon()
        .start(
            () -> {
              try {
                loaded.complete(model.get());
              } catch (RuntimeException | Error e) {
                loaded.completeExceptionally(e);
              }
            });
    return loaded;
  }

  /// Waits until none is loading any more. A process that ends while ONNX Runtime loads a model
  /// crashes.
  public void await() {
    CompletableFuture.allOf(encoder, reader).exceptionally(e -> null).join();
  }

  Encoder encoder() {
    return encoder.join();
  }

  Optional<Reader> reader() {
    return reader.join();
  }
}
