package footnote.extract;

import footnote.archive.Archive;
import footnote.archive.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// The parts of a document that is a ZIP archive, by name. One with a part that speaks against
/// it is refused as a whole.
final class Parts implements Closeable {
  private static final long LARGEST = 64L << 20;

  private final FileChannel file;
  private final Archive archive;
  private final Map<String, Entry> entries = new HashMap<>();

  private Parts(FileChannel file) throws IOException {
    this.file = file;
    this.archive = Archive.of(file);
    for (Entry entry : archive.entries()) {
      if (entry.problem() != null) {
        throw new Refused(Refusal.UNSAFE);
      }
      entries.put(entry.name(), entry);
    }
  }

  static Parts of(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new Parts(file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /// @throws Refused there is no such part, or it is too large
  InputStream open(String name) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new Refused(Refusal.BROKEN);
    }
    if (entry.size() > LARGEST) {
      throw new Refused(Refusal.TOO_LARGE);
    }
    return archive.open(entry);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
