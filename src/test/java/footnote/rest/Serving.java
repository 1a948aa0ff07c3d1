package footnote.rest;

import footnote.Footnote;
import footnote.library.Library;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server over an empty library, called by HTTP on loopback. Classes with the same settings share
/// it, so its data folder lives as long as the build folder.
@SpringBootTest(classes = Footnote.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Serving.Opened.class)
abstract class Serving {
  static final String JSON = "application/json";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("footnote.data-dir", () -> newFolder().resolve("data").toString());
    registry.add("footnote.articles.folder", () -> "");
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "serving-");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return call("GET", path, null, headers);
  }

  HttpResponse<String> post(String path, String body) {
    return call("POST", path, body, "Content-Type", JSON);
  }

  HttpResponse<String> delete(String path) {
    return call("DELETE", path, null);
  }

  HttpResponse<String> call(String method, String path, String body, String... headers) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .method(
                  method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode ask(String question) {
    return json(
        post("/api/v1/ask", MAPPER.writeValueAsString(java.util.Map.of("question", question))));
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  /// The strings under a key of each object of an array, in order.
  static List<String> each(JsonNode array, String key) {
    var values = new ArrayList<String>();
    array.forEach(item -> values.add(item.path(key).asString()));
    return values;
  }

  /// Opens the library as the start of `serve` does.
  @TestConfiguration(proxyBeanMethods = false)
  static class Opened {
    @Bean
    ApplicationRunner opened(Library library) {
      return arguments -> library.open(progress -> {});
    }
  }
}
