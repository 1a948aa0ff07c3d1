package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that are broken, slow, endless or unwilling.
class BadServersIT {
  private static final String OK = "HTTP/1.1 200 OK";
  private static final String HTML = "Content-Type: text/html";

  private FakeWeb web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new FakeWeb();
    fetcher = web.fetcher();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private Fetched fetch(String address) {
    return fetcher.fetch(address, Validators.NONE);
  }

  static Stream<Arguments> servers() {
    return Stream.of(
        server("refused: ", "video/mp4", OK, "Content-Type: video/mp4"),
        server("refused: ", "unknown", OK, "Content-Length: 0"),
        server("refused: ", "unknown", OK, "Content-Type: <b>x</b>"),
        server("refused: ", "larger than 10 MB", OK, HTML, "Content-Length: 99999999", "", "x"),
        server("refused: ", "401", "HTTP/1.1 401 No", "WWW-Authenticate: Basic realm=x"),
        server("refused: ", "401", "HTTP/1.1 401 No", "WWW-Authenticate: Negotiate"),
        server("failed: ", "broke off", "HTTP/1.1 407 No", "Proxy-Authenticate: Basic realm=x"),
        server("refused: ", "404", "HTTP/1.1 404 Not Found", "Content-Length: 0"),
        server("failed: ", "500", "HTTP/1.1 500 Oh", "Content-Length: 0"),
        server("failed: ", "304", "HTTP/1.1 304 Not Modified"),
        server("failed: ", "204", "HTTP/1.1 204 No Content"),
        server("failed: ", "302", "HTTP/1.1 302 Found", "Content-Length: 0"),
        server("failed: ", "asked for", OK, HTML, "Content-Encoding: br", "", "x"),
        server("failed: ", "broke off", OK, HTML, "Content-Encoding: gzip", "", "not packed"),
        server("failed: ", "broke off", OK, HTML, "Content-Length: 9", "", "short"),
        server("failed: ", "broke off", OK, HTML, "Transfer-Encoding: chunked", "", "zz\r\nx"),
        server("failed: ", "broke off", OK, HTML, "Transfer-Encoding: chunked", "", "5\r\nab"),
        server("failed: ", "broke off", "<html>HTTP/0.9 says this"),
        server("failed: ", "broke off", "HTTP/1.1 OK two hundred"),
        server("refused: ", "unknown", OK + "\r\nno colon here"),
        server("failed: ", "broke off", ""));
  }

  private static Arguments server(String outcome, String words, String... reply) {
    return Arguments.of(outcome, words, reply);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void badServersAreOneSentence(String outcome, String words, String[] reply) {
    web.page("a.example/", reply);
    assertThat(FakeWeb.reason(fetch("http://a.example/")))
        .startsWith(outcome)
        .contains(words)
        .matches("[^\\r\\n]{20,200}\\.")
        .doesNotContain("Exception");
    assertThat(web.heads).noneMatch(head -> head.contains("Authorization"));
  }

  @Test
  void floodsAreCut() throws IOException {
    byte[] block = new byte[64 * 1024];
    java.util.Arrays.fill(block, (byte) 'a');
    web.page("a.example/body", out -> endless(out, OK + "\r\n" + HTML + "\r\n\r\n", block))
        .page("a.example/header", out -> endless(out, OK + "\r\nX: ", block))
        .page(
            "a.example/headers",
            out -> endless(out, OK + "\r\n", "X: y\r\n".repeat(9999).getBytes()))
        .page("a.example/status", out -> endless(out, "HTTP/1.1 200 ", block))
        .page("a.example/chunk", out -> endless(out, chunked("1;"), block))
        .page("a.example/trailer", out -> endless(out, chunked("0\r\nX: "), block))
        .page("a.example/bomb", BadServersIT::bomb);
    assertThat(FakeWeb.reason(fetch("http://a.example/body"))).contains("larger than 10 MB");
    assertThat(FakeWeb.reason(fetch("http://a.example/bomb"))).contains("larger than 10 MB");
    for (String part : List.of("header", "headers", "status", "chunk", "trailer")) {
      assertThat(FakeWeb.reason(fetch("http://a.example/" + part))).matches("(failed|refused): .*");
    }
  }

  private static String chunked(String body) {
    return OK + "\r\n" + HTML + "\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
  }

  private static void endless(OutputStream out, String head, byte[] block) throws IOException {
    out.write(head.getBytes(StandardCharsets.UTF_8));
    while (true) {
      out.write(block);
    }
  }

  /// A gigabyte of zeros.
  private static void bomb(OutputStream out) throws IOException {
    out.write((OK + "\r\n" + HTML + "\r\nContent-Encoding: gzip\r\n\r\n").getBytes());
    try (var packed = new GZIPOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1024; i++) {
        packed.write(zeros);
      }
    }
  }

  @Test
  void packedPagesAreUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("<p>Text.".getBytes());
    }
    web.page(
        "a.example/",
        out -> {
          out.write((OK + "\r\n" + HTML + "\r\nContent-Encoding: gzip\r\n\r\n").getBytes());
          out.write(packed.toByteArray());
        });
    assertThat(FakeWeb.reason(fetch("http://a.example/"))).isEqualTo("page: <p>Text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n" + HTML + "\r\n\r\n"})
  void theTimeIsForTheWholeCall(String head) {
    fetcher = web.fetcher(List.of(), Duration.ofMillis(700), Clock.systemUTC());
    web.page("a.example/", out -> drip(out, head));
    var start = System.nanoTime();
    assertThat(FakeWeb.reason(fetch("http://a.example/")))
        .startsWith("failed: a.example took longer");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private static void drip(OutputStream out, String head) throws IOException {
    out.write(head.getBytes(StandardCharsets.UTF_8));
    try {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
