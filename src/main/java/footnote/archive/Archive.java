package footnote.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/// A ZIP archive that is not trusted. Bombs are refused by what the directory promises, and no
/// entry unpacks to more than it promised.
public final class Archive {
  /// What all files of an archive together may unpack to.
  public static final long LARGEST = 1L << 30;

  private static final long HARMLESS = 10L << 20;
  private static final int RATIO = 200;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;

  private final SeekableByteChannel file;
  private final List<Entry> entries;

  private Archive(SeekableByteChannel file, List<Entry> entries) {
    this.file = file;
    this.entries = List.copyOf(entries);
  }

  /// Reads the directory of the archive.
  ///
  /// @throws BadArchive it is none, or as a whole not to be unpacked
  public static Archive of(SeekableByteChannel file) throws IOException {
    List<Entry> entries = Directory.of(file);
    long size = 0;
    long packed = 0;
    for (Entry entry : entries) {
      if (entry.size() < 0 || entry.packed() < 0) {
        throw Directory.broken();
      }
      size = Math.min(Long.MAX_VALUE / 2, size) + Math.min(LARGEST + 1, entry.size());
      packed = Math.min(Long.MAX_VALUE / 2, packed) + Math.min(file.size() + 1, entry.packed());
    }
    if (packed > file.size()) {
      throw new BadArchive("Its files lie over each other, as in a bomb; pack it again.");
    }
    if (size > LARGEST) {
      throw new BadArchive("It unpacks to more than 1 GB; split it.");
    }
    return new Archive(file, entries);
  }

  /// The files and folders of the archive in the order of its directory.
  public List<Entry> entries() {
    return entries;
  }

  /// The content of one file. Reading it fails with a [BadArchive] where it is not what the
  /// directory promised.
  public InputStream open(Entry entry) throws IOException {
    if (entry.problem() != null) {
      throw new BadArchive(entry.problem());
    }
    if (entry.size() > HARMLESS && entry.size() / RATIO > entry.packed()) {
      throw new BadArchive("It unpacks to 200 times its size, as a bomb does; leave it out.");
    }
    return new Content(new Bytes(file, start(entry), entry.packed()), entry);
  }

  private long start(Entry entry) throws IOException {
    try {
      ByteBuffer local = Bytes.at(file, entry.header(), LOCAL_BYTES);
      if (local.getInt(0) != LOCAL) {
        throw Directory.broken();
      }
      return entry.header()
          + LOCAL_BYTES
          + Short.toUnsignedInt(local.getShort(26))
          + Short.toUnsignedInt(local.getShort(28));
    } catch (EOFException e) {
      throw Directory.broken();
    }
  }
}
