package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.library.Library;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Bodies that are too large: the sender can read why, and the server goes on.
class LimitsIT extends Serving {
  private static final int MB = 1 << 20;
  private static final String ASK = "/api/v1/ask";
  private static final String ARTICLES = "/api/v1/articles";
  private static final String NDJSON = "application/x-ndjson";
  private static final String FORM = "multipart/form-data; boundary=cut";
  private static final String FILE =
      "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";

  @Autowired Library library;

  static final List<Arguments> TOO_LARGE =
      Stream.of(true, false)
          .flatMap(
              declared ->
                  Stream.of(
                      Arguments.of(ASK, JSON, question(65 << 10), declared, "64 kB"),
                      Arguments.of(ASK, JSON, question(30 * MB), declared, "64 kB"),
                      Arguments.of(ARTICLES, JSON, article("big", 21 * MB), declared, "20 MB"),
                      Arguments.of(ARTICLES, JSON, article("big", 30 * MB), declared, "20 MB"),
                      Arguments.of(ARTICLES, FORM, form(20 * MB + 1), declared, "20 MB"),
                      Arguments.of(ARTICLES, FORM, form(40 * MB), declared, "20 MB")))
          .toList();

  @ParameterizedTest(name = "{0} {1} length declared: {3}")
  @FieldSource("TOO_LARGE")
  void aBodyThatIsTooLargeIsRefusedInWords(
      String path, String type, Body body, boolean declared, String limit) {
    isTooLarge(send(path, type, declared ? body.declared() : body.chunked()), limit);
    assertThat(get(ARTICLES + "/big").statusCode()).isEqualTo(404);
  }

  @Test
  void aQuestionThatIsTooLargeIsRefusedBeforeItIsStreamed() {
    var body = question(65 << 10);
    for (BodyPublisher each : List.of(body.declared(), body.chunked())) {
      isTooLarge(send(ASK, JSON, each, "Accept", "text/event-stream"), "64 kB");
    }
  }

  @Test
  void anArticleOfAMegabyteIsTaken() {
    var response = send(ARTICLES, JSON, article("megabyte", MB).chunked());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    delete(ARTICLES + "/megabyte");
  }

  @Test
  void anArticleOfAnyIdThatTheRecordHoldsIsRemoved() {
    String id = "\u0456".repeat(4096);
    var article = new Article(id, "Report", "It rained.", null, null, null, null, "en");
    library.add(article, null).join();
    String path = ARTICLES + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(delete(path).statusCode()).isEqualTo(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aLineThatIsTooLongFailsAloneAndTheNextOnesGoOn() {
    var lines =
        new Body(
            article("first", 0).text("\n") + "{\"id\":\"second\",\"text\":\"",
            'a',
            21 * MB,
            "\"}\n" + article("third", 0).text("\n") + article("fourth", 0).text(""));
    var response = send(ARTICLES, NDJSON, lines.chunked());
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode items = json(response);
    assertThat(each(items, "outcome")).containsExactly("created", "failed", "created", "created");
    assertThat(each(items, "id")).containsExactly("first", "line 2", "third", "fourth");
    assertThat(items.at("/1/problem").asString()).contains("20 MB", "split");
    List.of("first", "third", "fourth").forEach(id -> delete(ARTICLES + "/" + id));
  }

  private HttpResponse<String> send(
      String path, String type, BodyPublisher body, String... headers) {
    // A connection of its own, so that nothing of an earlier call is in the way.
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
      request.header("Content-Type", type).POST(body);
      return client.send(
          (headers.length > 0 ? request.headers(headers) : request).build(),
          BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void isTooLarge(HttpResponse<String> response, String limit) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(json(response).at("/status").asInt()).isEqualTo(413);
    assertThat(json(response).at("/detail").asString()).contains("larger than " + limit, ";");
  }

  private static Body question(int length) {
    return new Body("{\"question\":\"", 'a', length, "\"}");
  }

  /// An article with so many blanks behind it.
  private static Body article(String id, int blanks) {
    return new Body(
        "{\"id\":\"%s\",\"text\":\"The %s tower is lit at four.\"}".formatted(id, id),
        ' ',
        blanks,
        "");
  }

  private static Body form(int length) {
    return new Body(FILE, 'a', length, "\r\n--cut--\r\n");
  }

  /// Text with a long run of one letter in it.
  record Body(String start, char letter, int length, String end) {
    String text(String more) {
      return start + String.valueOf(letter).repeat(length) + end + more;
    }

    BodyPublisher declared() {
      return BodyPublishers.ofString(text(""));
    }

    BodyPublisher chunked() {
      return BodyPublishers.ofInputStream(this::stream);
    }

    private InputStream stream() {
      return new SequenceInputStream(
          Collections.enumeration(
              Stream.of(start, String.valueOf(letter).repeat(length), end)
                  .map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                  .toList()));
    }
  }
}
