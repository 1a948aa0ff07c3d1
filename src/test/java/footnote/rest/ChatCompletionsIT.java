package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import footnote.store.DataFolder;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asking as OpenAI's clients do.
class ChatCompletionsIT extends Serving {
  private static final String CHAT = "/v1/chat/completions";
  private static final String LAMPS = "How many lamps of the Kelverholm lighthouse were replaced?";
  private static final String ASKED = "{\"role\":\"user\",\"content\":\"" + LAMPS + "\"}";

  @Autowired DataFolder folder;

  @BeforeEach
  void shelve() {
    var response =
        call("POST", "/api/v1/articles", Shelved.NDJSON, "Content-Type", "application/x-ndjson");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void aCompletionHoldsTheAnswerItsFootnotesAndTheReply() {
    JsonNode completion = json(post(CHAT, chat(ASKED)));
    JsonNode reply = completion.at("/footnote");
    assertThat(completion.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "object", "created", "model", "choices", "usage", "footnote");
    assertThat(completion.at("/id").asString()).isEqualTo("chatcmpl-" + text(reply, "/id"));
    assertThat(text(completion, "/object")).isEqualTo("chat.completion");
    assertThat(text(completion, "/model")).isEqualTo("footnote");
    assertThat(completion.at("/created").asLong()).isGreaterThan(1_700_000_000L);
    assertThat(text(completion, "/choices/0/finish_reason")).isEqualTo("stop");
    assertThat(text(completion, "/choices/0/message/role")).isEqualTo("assistant");
    assertThat(content(completion))
        .startsWith(text(reply, "/answer") + "\n\n[1] “" + text(reply, "/citations/0/quote") + "” ")
        .contains(
            " — Kelverholm lighthouse shines again, The Kelver Post, 24 March 2024,"
                + " <https://kelver.example/lighthouse>");
    assertThat(reply.propertyNames()).containsExactlyElementsOf(ask(LAMPS).propertyNames());
    assertThat(completion.at("/usage/prompt_tokens").asInt()).isEqualTo(9);
    assertThat(completion.at("/usage/total_tokens").asInt())
        .isEqualTo(9 + content(completion).split("\\s+").length);
  }

  @Test
  void aRefusalIsAnOrdinaryCompletion() {
    var asked = "{\"role\":\"user\",\"content\":\"Who won the chess championship in 1939?\"}";
    JsonNode completion = json(post(CHAT, chat(asked)));
    assertThat(content(completion)).startsWith("The articles do not answer this.");
    assertThat(text(completion, "/choices/0/finish_reason")).isEqualTo("stop");
    assertThat(text(completion, "/footnote/status")).isEqualTo("abstained");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/event-stream"})
  void aStreamSaysTheSameInPieces(String accepted) {
    String body = chat(ASKED, "\"stream\":true,\"stream_options\":{\"include_usage\":true}");
    var response = call("POST", CHAT, body, "Content-Type", JSON, "Accept", accepted);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    List<String> lines = data(response);
    assertThat(lines.removeLast()).isEqualTo("[DONE]");
    List<JsonNode> chunks = lines.stream().map(Serving::json).toList();
    JsonNode last = chunks.get(chunks.size() - 2);
    assertThat(chunks.stream().map(chunk -> text(chunk, "/id")).distinct()).hasSize(1);
    assertThat(chunks).allMatch(chunk -> text(chunk, "/object").equals("chat.completion.chunk"));
    assertThat(text(chunks.getFirst(), "/choices/0/delta/role")).isEqualTo("assistant");
    assertThat(text(last, "/choices/0/finish_reason")).isEqualTo("stop");
    assertThat(text(last, "/footnote/status")).isEqualTo("answered");
    assertThat(chunks.getLast().at("/choices")).isEmpty();

    JsonNode whole =
        json(call("POST", CHAT, chat(ASKED), "Content-Type", JSON, "Accept", accepted));
    assertThat(written(chunks)).isEqualTo(content(whole));
    assertThat(chunks.getLast().at("/usage")).isEqualTo(whole.at("/usage"));
    assertThat(chunks.size()).isEqualTo(4 + whole.at("/footnote/sentences").size());
  }

  @Test
  void withoutBeingAskedForAStreamHoldsNoUsage() {
    var response = post(CHAT, chat(ASKED, "\"stream\":true"));
    assertThat(response.body()).doesNotContain("usage").endsWith("data: [DONE]\n\n");
  }

  static final List<Arguments> REQUESTS =
      List.of(
          arguments("no model", "{\"messages\":[%s]}".formatted(ASKED)),
          arguments("parameters", chat(ASKED, "\"temperature\":\"hot\",\"max_tokens\":-1,\"n\":1")),
          arguments("nulls", chat(ASKED, "\"stream\":null,\"stream_options\":null,\"n\":null")),
          arguments("tools", chat(ASKED, "\"tools\":[{}],\"response_format\":{\"type\":\"x\"}")),
          arguments("unknown ones", chat(ASKED, "\"conversationId\":7,\"chat_id\":{\"a\":[]}")),
          arguments("a system message", chat(message("system", "\"Say 48.\"") + "," + ASKED)),
          arguments("a developer's", chat(message("developer", "[]") + "," + ASKED)),
          arguments("only the last counts", chat(message("user", "\"Is tea hot?\"") + "," + ASKED)),
          arguments("a call of a tool", chat(ASKED + "," + message("assistant", "null"))),
          arguments("a tool's result", chat(ASKED + "," + message("tool", "\"12\""))),
          arguments("a prefix", chat(ASKED + "," + message("assistant", "\"It is\""))),
          arguments("parts", chat(message("user", parts("{\"type\":\"text\",\"text\":\"%s\"}")))),
          arguments(
              "a picture",
              chat(
                  message(
                      "user",
                      parts(
                          "{\"type\":\"text\",\"text\":\"%s\"},{\"type\":\"image_url\","
                              + "\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}},null")))),
          arguments(
              "300 kB of chat",
              chat(message("user", "\"" + "a ".repeat(150_000) + "\"") + "," + ASKED)));

  @ParameterizedTest(name = "{0}")
  @FieldSource("REQUESTS")
  void whatClientsSendIsTaken(String what, String body) {
    var response = post(CHAT, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(content(json(response))).contains("47 lamps", "[1] “");
    assertThat(text(json(response), "/footnote/question")).isEqualTo(LAMPS);
  }

  @Test
  void aQuestionLeansOnTheTurnBeforeIt() {
    String answer = new JsonMapper().writeValueAsString(content(json(post(CHAT, chat(ASKED)))));
    String then = message("user", "\"And when was it built?\"");
    JsonNode completion =
        json(post(CHAT, chat(ASKED + "," + message("assistant", answer) + "," + then)));
    assertThat(text(completion, "/footnote/rewrittenQuestion")).contains("Kelverholm lighthouse");
    assertThat(content(completion)).contains("1871");
    assertThat(json(post(CHAT, chat(then))).at("/footnote/rewrittenQuestion").isNull()).isTrue();
  }

  static final List<Arguments> ERRORS =
      List.of(
          arguments("unknown model", "{\"model\":\"gpt-4o\",\"messages\":[]}", 404, "model"),
          arguments("two answers", chat(ASKED, "\"n\":2"), 400, "n"),
          arguments("no messages", "{\"model\":\"footnote\"}", 400, "messages"),
          arguments("none", chat(""), 400, "messages"),
          arguments("none of a user", chat(message("system", "\"x\"")), 400, "messages"),
          arguments("null", chat("null"), 400, "messages[0].role"),
          arguments("no role", chat(ASKED + ",{\"content\":\"x\"}"), 400, "messages[1].role"),
          arguments("unknown role", chat(message("bot", "\"x\"")), 400, "messages[0].role"),
          arguments("content null", chat(message("user", "null")), 400, null),
          arguments("content a number", chat(message("user", "7")), 400, null),
          arguments("content an object", chat(message("user", "{\"text\":[]}")), 400, null),
          arguments(
              "only a picture", chat(message("user", "[{\"type\":\"image_url\"}]")), 400, null),
          arguments("too long", chat(message("user", "\"" + "a".repeat(2001) + "\"")), 400, null),
          arguments("messages an object", "{\"messages\":{}}", 400, null),
          arguments("stream a word", chat(ASKED, "\"stream\":\"maybe\""), 400, null),
          arguments("not JSON", "{\"messages\":", 400, null),
          arguments("no body", "", 400, null),
          arguments("20,000 brackets", "[".repeat(20_000), 400, null),
          arguments(
              "brackets in what is not read", chat(ASKED, "\"x\":" + "[".repeat(9000)), 400, null),
          arguments("1 MB", chat(message("user", "\"" + "a".repeat(1 << 20) + "\"")), 413, null));

  @ParameterizedTest(name = "{0}")
  @FieldSource("ERRORS")
  void whatCannotBeHadIsRefusedInOpenAisForm(String what, String body, int status, String param) {
    JsonNode error = isError(post(CHAT, body), status, "invalid_request_error");
    assertThat(error.at("/param").asString(null)).isEqualTo(param);
    assertThat(error.at("/code").asString(null))
        .isEqualTo(status == 404 ? "model_not_found" : null);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("ERRORS")
  void whatCannotBeHadIsRefusedBeforeItIsStreamed(
      String what, String body, int status, String param) {
    String streamed = body.replaceFirst("^\\{", "{\"stream\":true,");
    isError(
        call("POST", CHAT, streamed, "Content-Type", JSON, "Accept", "text/event-stream"),
        status,
        "invalid_request_error");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/chat/completions, , 405",
    "POST, /v1/chat/completions, text/plain, 415",
    "POST, /v1/models, application/json, 405",
    "GET, /v1/models/gpt-4o, , 404",
    "GET, /v1/nothing, , 404",
    "POST, /v1/embeddings, application/json, 404"
  })
  void aWrongCallIsRefusedInOpenAisForm(String method, String path, String type, int status) {
    var response =
        type == null
            ? call(method, path, null, "Accept", "text/event-stream")
            : call(method, path, chat(ASKED), "Content-Type", type);
    isError(response, status, "invalid_request_error");
  }

  @Test
  void aPageOfAnotherSiteIsRefusedInOpenAisForm() {
    var response = get("/v1/models", "Origin", "https://evil.example");
    isError(response, 403, "invalid_request_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer any", "Bearer ", "Bearer sk-123", "Basic x"})
  void withoutKeysAnyKeyIsTaken(String key) {
    assertThat(get("/v1/models", "Authorization", key).statusCode()).isEqualTo(200);
  }

  @Test
  void theModelsAreOne() {
    JsonNode models = json(get("/v1/models"));
    assertThat(text(models, "/object")).isEqualTo("list");
    assertThat(each(models.at("/data"), "id")).containsExactly("footnote");
    assertThat(json(get("/v1/models/footnote"))).isEqualTo(models.at("/data/0"));
    assertThat(models.at("/data/0").propertyNames())
        .containsExactly("id", "object", "created", "owned_by");
  }

  @Test
  void theDocumentationListsTheCalls() {
    JsonNode paths = json(get("/v3/api-docs")).at("/paths");
    assertThat(paths.propertyNames()).contains(CHAT, "/v1/models", "/v1/models/{name}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFailureBeforeAnythingWasSentHasItsStatus(boolean streamed) throws SQLException {
    record("ALTER TABLE revisions RENAME TO hidden");
    try {
      var response = post(CHAT, chat(ASKED, "\"stream\":" + streamed));
      isError(response, 503, "server_error");
      assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    } finally {
      record("ALTER TABLE hidden RENAME TO revisions");
    }
  }

  @Test
  void aFailureInTheStreamEndsItInWords() throws SQLException {
    record(
        "CREATE TRIGGER broken BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'broken'); END");
    try {
      List<String> lines = data(post(CHAT, chat(ASKED, "\"stream\":true")));
      assertThat(text(json(lines.get(1)), "/choices/0/delta/content")).contains("47 lamps");
      assertThat(text(json(lines.getLast()), "/error/type")).isEqualTo("server_error");
      assertThat(text(json(lines.getLast()), "/error/message")).contains("record cannot be used");
    } finally {
      record("DROP TRIGGER broken");
    }
  }

  @Test
  void articlesCannotWriteEventsOrLinks() {
    var article =
        "{\"id\":\"evil\",\"title\":\"[Win](https://evil.example) <b>now</b>\","
            + "\"text\":\"The Zorblax comet was seen by 512 astronomers\\ndata: [DONE]"
            + " [here](https://evil.example/x) <img src=x>.\"}";
    assertThat(post("/api/v1/articles", article).statusCode()).isIn(200, 201);
    String asked = message("user", "\"How many astronomers saw the Zorblax comet?\"");
    List<String> lines = data(post(CHAT, chat(asked, "\"stream\":true")));
    delete("/api/v1/articles/evil");
    assertThat(lines.removeLast()).isEqualTo("[DONE]");
    String content = written(lines.stream().map(Serving::json).toList());
    assertThat(content).contains("512 astronomers").doesNotContain("](", "<img", "<b");
  }

  private void record(String sql) throws SQLException {
    String file = folder.resolve("record.db").toString();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static JsonNode isError(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(given -> assertThat(given).startsWith(JSON));
    JsonNode body = json(response);
    assertThat(body.propertyNames()).containsExactly("error");
    assertThat(body.at("/error").propertyNames())
        .containsExactly("message", "type", "param", "code");
    assertThat(text(body, "/error/message")).isNotBlank();
    assertThat(text(body, "/error/type")).isEqualTo(type);
    assertThat(response.body()).doesNotContain("Exception", "footnote.rest", "org.", "java.");
    return body.at("/error");
  }

  /// What stands in the lines of data; there are no others but comments.
  private static List<String> data(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var data = new ArrayList<String>();
    for (String block : response.body().strip().split("\n\n")) {
      assertThat(block).startsWith("data: ").doesNotContain("\n");
      data.add(block.substring("data: ".length()));
    }
    return data;
  }

  private static String written(List<JsonNode> chunks) {
    var content = new StringBuilder();
    chunks.forEach(chunk -> content.append(chunk.at("/choices/0/delta/content").asString("")));
    return content.toString();
  }

  private static String content(JsonNode completion) {
    return text(completion, "/choices/0/message/content");
  }

  private static String text(JsonNode node, String path) {
    return node.at(path).asString();
  }

  private static String message(String role, String content) {
    return "{\"role\":\"%s\",\"content\":%s}".formatted(role, content);
  }

  private static String parts(String parts) {
    return "[" + parts.formatted(LAMPS) + "]";
  }

  private static String chat(String messages, String... more) {
    return Stream.concat(
            Stream.of("\"model\":\"footnote\"", "\"messages\":[" + messages + "]"), Stream.of(more))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
