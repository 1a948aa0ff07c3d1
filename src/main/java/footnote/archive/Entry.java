package footnote.archive;

import org.jspecify.annotations.Nullable;

/// One file of an archive, as the archive's directory tells of it. `size` is what it promises to
/// unpack to, in bytes.
///
/// @param problem why it is not read, as a sentence for its owner; null where nothing speaks
///     against it
public record Entry(
    String name,
    int method,
    long packed,
    long size,
    long crc,
    long header,
    @Nullable String problem) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  public boolean isFolder() {
    return name.endsWith("/");
  }
}
