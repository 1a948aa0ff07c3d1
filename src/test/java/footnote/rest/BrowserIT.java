package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser is told, and which pages may call a server that asks for no key.
class BrowserIT extends Serving {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/footnote.js",
        "/api/v1/articles",
        "/api/v1/nothing",
        "/swagger-ui/index.html"
      })
  void everyAnswerBindsTheBrowser(String path) {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1, 200",
    "LOCALHOST, 200",
    "[::1], 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "10.0.0.7, 403"
  })
  void onlyThisMachinesNamesAreAnsweredTo(String host, int status) throws IOException {
    String request =
        "GET /api/v1/articles HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
            .formatted(host, port);
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
      assertThat(answer.contains("footnote.api.keys")).isEqualTo(status == 403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, 200",
    "http://127.0.0.1, 200",
    "https://evil.example, 403",
    "http://localhost.evil.example, 403",
    "http://localhost@evil.example, 403",
    "null, 403",
    "file://, 403",
    "%%%, 403"
  })
  void pagesOfOtherSitesMayNotCall(String origin, int status) {
    var response = get("/api/v1/articles", "Origin", origin);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/health, status",
    "/actuator/health/readiness, status",
    "/v3/api-docs, /api/v1/ask",
    "/actuator/prometheus, jvm_memory_used_bytes",
    "/api/v1/examples, examples",
    "/, <html"
  })
  void whatOperatorsAndReadersOpenIsThere(String path, String held) {
    var response = get(path, "Accept", "*/*");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(held);
  }

  @Test
  void nothingElseOfTheActuatorIsShown() {
    for (String part : new String[] {"env", "beans", "heapdump", "configprops", "shutdown"}) {
      assertThat(get("/actuator/" + part).statusCode()).as(part).isEqualTo(404);
    }
  }
}
