package footnote.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Files that are packaged with Footnote.
final class Resources {
  private Resources() {}

  static Optional<byte[]> find(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The packaged file " + name + " cannot be read", e);
    }
  }

  static byte[] read(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("The package lacks its file " + name));
  }
}
