package footnote.rest;

import footnote.rest.BodyFilter.BodyLimit;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A request whose body ends in [Rejected] where it goes beyond its limit.
final class LimitedRequest extends HttpServletRequestWrapper {
  private final BodyLimit limit;

  LimitedRequest(HttpServletRequest request, BodyLimit limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream(), limit);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private final BodyLimit limit;
    private long count;

    private Counted(ServletInputStream in, BodyLimit limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      count += more;
      if (count > limit.bytes()) {
        throw Rejected.tooLarge(limit.detail());
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
