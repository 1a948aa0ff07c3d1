package footnote.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends after so many bytes at the latest.
final class Limited extends FilterInputStream {
  private long left;

  Limited(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      // What stands below is whole, or not, where it ends.
      in.read(new byte[1], 0, 1);
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
