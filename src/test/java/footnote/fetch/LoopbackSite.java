package footnote.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// A web server on loopback for tests of what stands on the fetcher.
public final class LoopbackSite implements AutoCloseable {
  private final FakeWeb web;
  private final int port;

  public LoopbackSite() throws IOException {
    this.web = new FakeWeb();
    this.port = web.port();
  }

  private LoopbackSite(int port) throws IOException {
    this.web = new FakeWeb();
    this.port = port;
  }

  /// The site of another process.
  public static LoopbackSite at(int port) throws IOException {
    return new LoopbackSite(port);
  }

  public int port() {
    return port;
  }

  /// A fetcher that may come here, and otherwise as Footnote has it.
  public Fetcher fetcher() {
    return fetcher(Clock.systemUTC());
  }

  /// The same by another clock.
  public Fetcher fetcher(Clock clock) {
    var settings = FakeWeb.settings(List.of("127.0.0.1"), Duration.ofSeconds(20));
    return new Fetcher(settings, Resolver.ofThisMachine(), address -> address, clock);
  }

  /// A page, replaced by the next of the same path.
  public LoopbackSite page(String path, String... head) {
    web.page("127.0.0.1:" + web.port() + path, head);
    return this;
  }

  public LoopbackSite page(String path, String head, byte[] body) {
    web.page(
        "127.0.0.1:" + web.port() + path,
        out -> {
          out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(body);
        });
    return this;
  }

  public LoopbackSite html(String path, String html) {
    web.html("127.0.0.1:" + web.port() + path, html);
    return this;
  }

  /// A page that never comes.
  ///
  /// @param asked counted down when it is asked for
  public LoopbackSite hanging(String path, CountDownLatch asked) {
    web.page(
        "127.0.0.1:" + web.port() + path,
        out -> {
          asked.countDown();
          new CompletableFuture<Void>().join();
        });
    return this;
  }

  public String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /// The heads of all requests so far, in order.
  public List<String> heads() {
    return List.copyOf(web.heads);
  }

  @Override
  public void close() throws IOException {
    web.close();
  }
}
