package footnote.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;

/// A stream of text: the first zero byte ends the reading, so that gigabytes of nothing are not
/// searched for a line.
final class NoZeros extends FilterInputStream {
  NoZeros(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (target[i] == 0) {
        throw new MalformedInputException(1);
      }
    }
    return count;
  }
}
