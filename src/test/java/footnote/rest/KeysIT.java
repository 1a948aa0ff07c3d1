package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.Footnote;
import footnote.library.Library;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class KeysIT {

  @Test
  void letsEveryKeyDoWhatItMay(@TempDir Path folder) throws Exception {
    try (var parts =
        new SpringApplicationBuilder(Footnote.class)
            .run(
                "--server.port=0",
                "--server.address=0.0.0.0",
                "--footnote.articles.folder=",
                "--footnote.data-dir=" + folder.resolve("data"),
                "--footnote.api.keys=reader:"
                    + sha256("ask-key")
                    + ",owner:"
                    + sha256("admin-key")
                    + ":admin")) {
      parts.getBean(Library.class).open(progress -> {});
      String port = parts.getEnvironment().getRequiredProperty("local.server.port");
      assertThat(call(port, "POST", "/api/v1/ask", "")).isEqualTo(401);
      assertThat(call(port, "POST", "/api/v1/ask", "wrong")).isEqualTo(401);
      assertThat(call(port, "POST", "/api/v1/ask", "ask-key")).isEqualTo(200);
      assertThat(call(port, "POST", "/api/v1/articles", "ask-key")).isEqualTo(403);
      assertThat(call(port, "POST", "/api/v1/articles", "admin-key")).isEqualTo(201);
      assertThat(call(port, "GET", "/actuator/prometheus", "ask-key")).isEqualTo(403);
      assertThat(call(port, "GET", "/", "")).isEqualTo(200);
      assertThat(call(port, "GET", "/footnote.js", "")).isEqualTo(200);
      assertThat(call(port, "GET", "/actuator/health", "")).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0"})
  void doesNotStartWhereOthersReachItWithoutKeys(String address, @TempDir Path folder) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Footnote.class)
                    .run(
                        "--server.port=0",
                        "--server.address=" + address,
                        "--footnote.articles.folder=",
                        "--footnote.data-dir=" + folder.resolve("data")))
        .hasStackTraceContaining("footnote.api.keys is empty");
  }

  @Test
  void refusesAKeyThatIsNoHash() {
    assertThatThrownBy(() -> new ApiSettings(List.of("reader:plain")))
        .hasMessageContaining("footnote.api.keys");
  }

  private static int call(String port, String method, String path, String key)
      throws IOException, InterruptedException {
    String body = path.endsWith("ask") ? "{\"question\":\"otter\"}" : "{\"text\":\"An otter.\"}";
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static String sha256(String key) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
