package footnote.library;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A folder as a fence: only regular files that really lie in it are opened, whatever is done to
/// its folders meanwhile.
///
/// @param root without links
record Fence(Path root) {
  /// @throws IOException there is no such folder
  static Fence around(Path folder) throws IOException {
    return new Fence(folder.toRealPath());
  }

  /// Opens a file for reading.
  ///
  /// @throws Outside it is a link, a pipe, a device, or lies outside
  SeekableByteChannel open(Path file) throws IOException {
    check(file);
    SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    try {
      // A folder on the way may have become a link between the look and the opening.
      check(file);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void check(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new Outside("It is a link, and links are not followed; copy the file here instead.");
    }
    Path real = file.toRealPath();
    if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
      throw new Outside("It is not a regular file (a folder, pipe or device); leave it out.");
    }
    if (!real.startsWith(root)) {
      throw new Outside("It lies outside the folder, behind a link; copy it here instead.");
    }
  }

  /// A file that is not opened.
  static final class Outside extends IOException {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    Outside(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
