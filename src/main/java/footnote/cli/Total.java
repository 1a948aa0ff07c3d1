package footnote.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How many articles are to come, as far as can be told without reading them: one a file, one a
/// line of an archive.
final class Total {
  private static final int BUFFER = 1 << 16;

  private Total() {}

  /// @return at least as many as there are files; what cannot be read counts once
  static long of(List<Path> files) {
    return files.stream().mapToLong(Total::of).sum();
  }

  private static long of(Path file) {
    return file.toString().matches("(?i).*\\.(jsonl|ndjson)") && Files.isRegularFile(file)
        ? lines(file)
        : 1;
  }

  private static long lines(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      long lines = 0;
      byte last = '\n';
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = buffer[read - 1];
      }
      return last == '\n' ? lines : lines + 1;
    } catch (IOException e) {
      return 1;
    }
  }
}
