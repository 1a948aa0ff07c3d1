package footnote.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// A stretch of a file from one place on; read with its own position, so that several may be open
/// one after the other.
final class Bytes extends InputStream {
  private final SeekableByteChannel file;
  private final long end;
  private long at;

  Bytes(SeekableByteChannel file, long at, long length) {
    this.file = file;
    this.at = at;
    this.end = at + length;
  }

  /// Little-endian bytes at a place.
  ///
  /// @throws EOFException the file ends before
  static ByteBuffer at(SeekableByteChannel file, long at, int length) throws IOException {
    if (at < 0 || at + length > file.size()) {
      throw new EOFException();
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(at);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (at >= end) {
      return -1;
    }
    file.position(at);
    int count = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, end - at)));
    at += Math.max(count, 0);
    return count;
  }
}
