package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.Footnote;
import footnote.library.Library;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// REST over a real connection.
@SpringBootTest(classes = Footnote.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIT {
  private static final String OTTER =
      """
      {"id":"news/otter","title":"Bronze otter is back","source":"Quiet Herald","lang":"en",
       "publishedAt":"2024-11-05","url":"https://herald.example/otter",
       "text":"The bronze otter of Veldra harbour is back. It weighs 63 kilograms and has stood on the quay since 1987. A plumber found it in a bathtub."}""";
  private static final String TRAM =
      """
      {"id":"tram","title":"Tram opens in Sundvarn","source":"Echo","lang":"en","publishedAt":"2025-04-27",
       "text":"The new tram line of Sundvarn has 14 stops. A ticket costs 32 crowns."}""";
  private static final String FIRE =
      """
      {"id":"fuego","title":"Un incendio en Valdecorva","lang":"es",
       "text":"El fuego empezó en un horno averiado. Los bomberos tardaron siete horas en apagarlo."}""";

  private static final JsonMapper json = JsonMapper.builder().build();
  private static final HttpClient client = HttpClient.newHttpClient();

  private static final Path data = Path.of("target", "rest-" + ProcessHandle.current().pid());

  @LocalServerPort int port;
  @Autowired Library library;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("footnote.data-dir", () -> data.resolve("data").toString());
    registry.add("footnote.articles.folder", () -> "");
    registry.add("server.address", () -> "127.0.0.1");
  }

  @BeforeAll
  void addArticles() throws Exception {
    library.open(progress -> {});
    String lines =
        Stream.of(OTTER, TRAM, FIRE)
            .map(a -> a.replace("\n", ""))
            .reduce((a, b) -> a + "\n" + b)
            .orElseThrow();
    HttpResponse<String> added =
        send("POST", "/api/v1/articles", "application/x-ndjson", lines + "\nnot json\n");
    assertThat(added.statusCode()).isEqualTo(200);
    JsonNode items = json.readTree(added.body());
    assertThat(items.findValuesAsString("outcome"))
        .containsExactly("created", "created", "created", "failed");
    assertThat(items.get(3).get("problem").asString()).isNotBlank();
  }

  @Test
  void answersWithAQuoteThatStandsInItsArticle() throws Exception {
    JsonNode reply = ask("How much does the bronze otter weigh?");
    assertThat(reply.propertyNames())
        .containsExactly(
            "id",
            "status",
            "mode",
            "question",
            "rewrittenQuestion",
            "answer",
            "sentences",
            "citations",
            "shortAnswer",
            "confidence",
            "asOf",
            "conversationId",
            "closest",
            "degraded",
            "timings");
    assertThat(reply.get("status").asString()).isEqualTo("answered");
    assertThat(reply.get("answer").asString()).contains("63 kilograms", "[1]");
    assertThat(reply.get("asOf").asString()).isEqualTo("2024-11-05T00:00:00Z");
    for (JsonNode citation : reply.get("citations")) {
      JsonNode article =
          json.readTree(
              get("/api/v1/articles/news%2Fotter?revision=" + citation.get("revision").asInt())
                  .body());
      assertThat(
              article
                  .get("text")
                  .asString()
                  .substring(citation.get("start").asInt(), citation.get("end").asInt()))
          .isEqualTo(citation.get("quote").asString());
    }
    assertThat(reply.at("/shortAnswer/text").asString()).contains("63");
  }

  @Test
  void declinesWhatTheArticlesDoNotHold() throws Exception {
    JsonNode reply = ask("What is the boiling point of rhenium?");
    assertThat(reply.get("status").asString()).isEqualTo("abstained");
    assertThat(reply.get("citations")).isEmpty();
    assertThat(reply.get("sentences")).isEmpty();
    assertThat(reply.get("answer").asString()).contains("do not answer", "Searched");
    assertThat(reply.get("closest")).isNotEmpty();
  }

  @Test
  void streamsSentenceBySentence() throws Exception {
    HttpRequest request =
        request("/api/v1/ask")
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(question("How many stops has the tram line?")))
            .build();
    List<String> lines = client.send(request, BodyHandlers.ofString()).body().lines().toList();
    assertThat(lines.stream().filter(line -> line.startsWith("event:")))
        .startsWith("event:retrieved", "event:sentence")
        .endsWith("event:done");
    String done = lines.get(lines.indexOf("event:done") + 1).substring("data:".length());
    assertThat(json.readTree(done).get("answer").asString()).contains("14 stops");
  }

  @Test
  void looksOnlyAtArticlesThatPassTheFilter() throws Exception {
    String body =
        "{\"question\":\"How much does the bronze otter weigh?\",\"filter\":{\"sources\":[\"Echo\"]}}";
    assertThat(json.readTree(post("/api/v1/ask", body).body()).get("status").asString())
        .isEqualTo("abstained");
    JsonNode found =
        json.readTree(get("/api/v1/search?q=otter&languages=en&publishedTo=2024-12-31").body());
    assertThat(found.get("passages").findValuesAsString("articleId")).containsExactly("news/otter");
    assertThat(found.at("/passages/0/channels/lexical/rank").asInt()).isEqualTo(1);
    assertThat(found.at("/passages/0/channels/nearest/rank").asInt()).isEqualTo(1);
  }

  @Test
  void explainsAnAnswerAndTakesFeedback() throws Exception {
    String id = ask("How many stops has the tram line?").get("id").asString();
    JsonNode kept = json.readTree(get("/api/v1/answers/" + id).body());
    assertThat(kept.at("/why/passages")).isNotEmpty();
    String feedback = "/api/v1/answers/" + id + "/feedback";
    assertThat(post(feedback, "{\"rating\":\"up\",\"comment\":\"right\"}").statusCode())
        .isEqualTo(204);
    assertThat(post(feedback, "{\"rating\":\"sideways\"}").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/answers/none/feedback", "{\"rating\":\"up\"}").statusCode())
        .isEqualTo(404);
    assertThat(get("/api/v1/answers/none").statusCode()).isEqualTo(404);
  }

  @Test
  void keepsRevisionsAndForgetsWhatIsRemoved() throws Exception {
    String first =
        "{\"id\":\"x\",\"title\":\"Heron\",\"text\":\"The heron of Ulmgard has 11 eggs.\"}";
    String second = first.replace("11", "12");
    assertThat(post("/api/v1/articles", first).statusCode()).isEqualTo(201);
    assertThat(post("/api/v1/articles", first).body()).contains("unchanged");
    assertThat(post("/api/v1/articles", second).body()).contains("\"revision\":2", "updated");
    assertThat(get("/api/v1/articles/x?revision=1").body()).contains("11 eggs");
    assertThat(ask("How many eggs has the heron of Ulmgard?").get("answer").asString())
        .contains("12");
    assertThat(send("DELETE", "/api/v1/articles/x", "application/json", "").statusCode())
        .isEqualTo(204);
    assertThat(send("DELETE", "/api/v1/articles/x", "application/json", "").statusCode())
        .isEqualTo(404);
    assertThat(get("/api/v1/articles/x").statusCode()).isEqualTo(404);
    assertThat(ask("How many eggs has the heron of Ulmgard?").get("citations").toString())
        .doesNotContain("eggs");
  }

  @Test
  void takesAFile() throws Exception {
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"moth.md\"\r\n\r\n"
            + "# Moth\n\nThe moth lives nine days.\r\n--b--\r\n";
    HttpResponse<String> added =
        send("POST", "/api/v1/articles", "multipart/form-data; boundary=b", part);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(get("/api/v1/articles/moth.md").body()).contains("nine days");
    assertThat(send("DELETE", "/api/v1/articles/moth.md", "application/json", "").statusCode())
        .isEqualTo(204);
  }

  @Test
  void listsArticlesPageByPage() throws Exception {
    JsonNode page = json.readTree(get("/api/v1/articles?limit=1&offset=1").body());
    assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(page.get("items")).hasSize(1);
  }

  static Stream<String> badQuestions() {
    return Stream.of(
        "{\"question\":\"\"}",
        "{\"question\":\" \\n\\t \"}",
        "{\"question\":\"" + "a".repeat(2001) + "\"}",
        "{\"question\":\"a\\u0007b\"}",
        "{\"question\":[\"a\"]}",
        "{\"question\":null}",
        "{}",
        "{\"query\":\"x\"}",
        "{\"question\":\"x\",\"filter\":{\"sorces\":[]}}",
        "{\"question\":\"x\",\"filter\":{\"publishedFrom\":\"yesterday\"}}",
        "{\"question\":\"x\",\"mode\":\"magic\"}",
        "not json",
        "",
        "[".repeat(20_000));
  }

  @ParameterizedTest
  @MethodSource("badQuestions")
  void saysWhatIsWrongWithAQuestion(String body) throws Exception {
    assertProblem(post("/api/v1/ask", body), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/nothing, application/json, 404",
    "GET, /api/v1/articles/none, application/json, 404",
    "GET, /api/v1/search, application/json, 400",
    "GET, /api/v1/search?q=x&limit=0, application/json, 400",
    "GET, /api/v1/search?q=x&limit=9999, application/json, 400",
    "GET, /api/v1/articles?limit=x, application/json, 400",
    "GET, /api/v1/articles/tram?revision=x, application/json, 400",
    "PUT, /api/v1/ask, application/json, 405",
    "POST, /api/v1/ask, application/x-www-form-urlencoded, 415",
    "POST, /api/v1/articles, application/json, 422"
  })
  void answersWrongCallsWithAProblem(String method, String path, String type, int status)
      throws Exception {
    assertProblem(send(method, path, type, method.equals("GET") ? "" : "{\"text\":\" \"}"), status);
  }

  static Stream<String> hostileQuestions() {
    return Stream.of(
        "founded?", "*:*", "(((a", "(".repeat(1990) + "a", "a".repeat(1900) + "!", "\\ud83d otter");
  }

  @ParameterizedTest
  @MethodSource("hostileQuestions")
  void takesAnyQuestionAsWords(String text) throws Exception {
    assertThat(post("/api/v1/ask", question(text)).statusCode()).isIn(200, 400);
  }

  @Test
  void bindsTheBrowser() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void answersNoPageOfAnotherSite() throws Exception {
    HttpRequest request =
        request("/api/v1/articles").header("Origin", "https://evil.example").build();
    assertProblem(client.send(request, BodyHandlers.ofString()), 403);
  }

  @ParameterizedTest
  @CsvSource({"/actuator/health", "/actuator/prometheus", "/v3/api-docs", "/api/v1/examples"})
  void servesWhatSurroundsIt(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  private static void assertProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json.readTree(response.body()).get("detail").asString()).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "footnote.rest", "org.spring", "java.");
  }

  private JsonNode ask(String text) throws Exception {
    HttpResponse<String> response = post("/api/v1/ask", question(text));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json.readTree(response.body());
  }

  private static String question(String text) {
    return "{\"question\":\"" + text + "\"}";
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send("POST", path, "application/json", body);
  }

  private HttpResponse<String> send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
