package footnote.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The folder of everything that is kept, held by one process at a time. It is created with rights
/// for its owner alone.
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Creates the folder where it is missing and takes it for this process.
  ///
  /// @throws InUse another process holds it
  public static DataFolder take(Path path) {
    try {
      create(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String holder = read(channel);
        channel.close();
        throw new InUse(path, holder);
      }
      write(channel, Long.toString(ProcessHandle.current().pid()));
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + path + " cannot be used", e);
    }
  }

  private static void create(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(path);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /// A file or folder in it.
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /// A random name that the folder keeps: the same process, or its successor after a restart.
  public String identity() {
    try {
      Path file = path.resolve("node");
      if (!Files.exists(file)) {
        Path fresh = Files.createTempFile(path, "node", "");
        Files.writeString(fresh, UUID.randomUUID().toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + path + " cannot be used", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + path + " cannot be released", e);
    }
  }

  /// Another process works with the data folder.
  public static final class InUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InUse(Path path, String holder) {
      super(
          "The data folder %s is in use by another Footnote%s; stop it, ask it over its address, or name another folder with --footnote.data-dir=FOLDER"
              .formatted(path, holder.isEmpty() ? "" : " (process " + holder + ")"));
    }
  }
}
