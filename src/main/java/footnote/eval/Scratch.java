package footnote.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder that goes away with its user, or with the process.
final class Scratch implements AutoCloseable {
  private final Path path;
  private final Thread atExit = new Thread(this::delete);

  Scratch() {
    try {
      path = Files.createTempDirectory("footnote-eval-");
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for a temporary folder", e);
    }
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending; the hook finds nothing to do.
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
