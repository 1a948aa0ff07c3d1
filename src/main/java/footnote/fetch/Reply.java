package footnote.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// What a server answered; its body is still on the way.
///
/// @param problems say what a broken body means
/// @param end lets go of the connection
record Reply(
    String host,
    int status,
    Function<String, Optional<String>> headers,
    Body body,
    Function<IOException, Stopped> problems,
    Runnable end)
    implements AutoCloseable {

  Optional<String> header(String name) {
    return headers.apply(name);
  }

  /// The whole body, unpacked.
  byte[] whole() throws Stopped {
    if (body.length() > body.most()) {
      throw tooLarge(body.most());
    }
    byte[] bytes = head(body.most() + 1);
    if (bytes.length > body.most()) {
      throw tooLarge(body.most());
    }
    return bytes;
  }

  /// So many bytes of the body, unpacked, or all there are.
  byte[] head(int bytes) throws Stopped {
    try (InputStream unpacked = unpacked()) {
      return unpacked.readNBytes(bytes);
    } catch (IOException e) {
      throw problems.apply(e);
    }
  }

  private InputStream unpacked() throws IOException, Stopped {
    return switch (header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body.packed();
      case "gzip", "x-gzip" -> new GZIPInputStream(body.packed());
      default -> throw Stopped.failed(host + " packs the page in a way that was not asked for.");
    };
  }

  static Stopped tooLarge(int most) {
    return Stopped.refused(
        "The page is larger than %s; only smaller ones are fetched."
            .formatted(Amounts.ofBytes(most)));
  }

  /// What has not come yet is not waited for.
  @Override
  public void close() {
    end.run();
  }

  /// The body as it comes.
  ///
  /// @param length in bytes, as the server says; -1 where it does not
  /// @param most bytes that are read of it, unpacked
  record Body(InputStream packed, long length, int most) {}
}
