package footnote.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folders that are there for a moment.
final class Folders {
  private static final Logger log = LoggerFactory.getLogger(Folders.class);

  private Folders() {}

  /// With everything in it; links are removed, not followed.
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      log.warn("The folder {} could not be removed", folder, e);
    }
  }
}
