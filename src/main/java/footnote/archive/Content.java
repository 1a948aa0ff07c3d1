package footnote.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// The unpacked content of an entry, held to the size and the checksum that were promised.
final class Content extends FilterInputStream {
  private static final int BUFFER = 64 * 1024;

  private final Entry entry;
  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private long left;

  Content(InputStream packed, Entry entry) {
    this(packed, entry, new Inflater(true));
  }

  private Content(InputStream packed, Entry entry, Inflater inflater) {
    super(
        entry.method() == Entry.STORED
            ? packed
            : new InflaterInputStream(packed, inflater, BUFFER));
    this.entry = entry;
    this.inflater = inflater;
    this.left = entry.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = readHere(target, offset, length);
    if (count > left || count < 0 && (left > 0 || crc.getValue() != entry.crc())) {
      throw damaged();
    }
    if (count > 0) {
      left -= count;
      crc.update(target, offset, count);
    }
    return count;
  }

  private int readHere(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  private static BadArchive damaged() {
    return BadArchive.damaged("It is not what the archive's directory says; pack it again.");
  }

  @Override
  public long skip(long bytes) throws IOException {
    return bytes <= 0 ? 0 : readNBytes((int) Math.min(bytes, BUFFER)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    super.close();
  }
}
