package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent gets an answer that is meant for its sender: a problem object that says what is
/// wrong and nothing of the machine, never a failure.
class BadInputIT extends Serving {
  static Stream<Arguments> badQuestions() {
    return Stream.of(
        arguments("empty", question(""), 400),
        arguments("blank", question("  \\t "), 400),
        arguments("no word", question("?!…"), 400),
        arguments("2,001 units", question("a".repeat(2001)), 400),
        arguments("1,001 emoji", question("\uD83D\uDE00".repeat(1001)), 400),
        arguments("control characters", question("who\\u0000 came\\u001b"), 400),
        arguments("null", "{\"question\":null}", 400),
        arguments("no question", "{}", 400),
        arguments("array as question", "{\"question\":[\"a\"]}", 400),
        arguments("object as question", "{\"question\":{}}", 400),
        arguments("array", "[]", 400),
        arguments("a text", "\"who\"", 400),
        arguments("no body", "", 400),
        arguments("null body", "null", 400),
        arguments("not JSON", "{\"question\":", 400),
        arguments("20,000 brackets", "[".repeat(20_000), 400),
        arguments("5,000 objects", "{\"question\":".repeat(5_000), 400),
        arguments("unknown field", "{\"question\":\"who\",\"top\":3}", 400),
        arguments("unknown mode", "{\"question\":\"who\",\"mode\":\"magic\"}", 400),
        arguments("mode by number", "{\"question\":\"who\",\"mode\":0}", 400),
        arguments("filter not an object", "{\"question\":\"who\",\"filter\":7}", 400),
        arguments("unknown filter key", filter("\"source\":[\"a\"]"), 400),
        arguments("bad date", filter("\"publishedFrom\":\"yesterday\""), 400),
        arguments("bad day", filter("\"publishedTo\":\"2024-02-31\""), 400),
        arguments("date without zone", filter("\"publishedTo\":\"2024-02-01T00:00\""), 400),
        arguments("null source", filter("\"sources\":[null]"), 400),
        arguments("1,001 ids", filter("\"articleIds\":[\"0\"" + numbered(1000) + "]"), 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badQuestions")
  void aBadQuestionIsRefused(String what, String body, int status) {
    isProblem(post("/api/v1/ask", body), status);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badQuestions")
  void aBadQuestionIsRefusedBeforeItIsStreamed(String what, String body, int status) {
    isProblem(
        call("POST", "/api/v1/ask", body, "Content-Type", JSON, "Accept", "text/event-stream"),
        status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/ask, text/plain, 415",
    "POST, /api/v1/articles, text/plain, 415",
    "PUT, /api/v1/ask, application/json, 405",
    "GET, /api/v1/ask, , 405",
    "POST, /api/v1/search, application/json, 405",
    "PUT, /api/v1/articles/a, application/json, 405",
    "GET, /api/v1/nothing, , 404",
    "GET, /api/v2/ask, , 404",
    "GET, /nothing, , 404",
    "GET, /api/v1/search, , 400",
    "GET, /api/v1/search?q=, , 400",
    "GET, /api/v1/search?q=a&limit=0, , 400",
    "GET, /api/v1/search?q=a&limit=9999, , 400",
    "GET, /api/v1/search?q=a&limit=ten, , 400",
    "GET, /api/v1/search?q=a&limit=99999999999, , 400",
    "GET, /api/v1/search?q=a&publishedFrom=soon, , 400",
    "GET, /api/v1/search?q=a%00b, , 400",
    "GET, /api/v1/articles?limit=0, , 400",
    "GET, /api/v1/articles?limit=9999, , 400",
    "GET, /api/v1/articles?offset=-1, , 400",
    "GET, /api/v1/articles?publishedTo=2024-13-01, , 400",
    "GET, /api/v1/articles/none, , 404",
    "GET, /api/v1/articles/none?revision=x, , 400",
    "DELETE, /api/v1/articles/none, , 404",
    "GET, /api/v1/answers/..%2F..%2Fetc, , 404",
    "GET, /api/v1/articles/..%2F..%2Fetc%2Fpasswd, , 404"
  })
  void aWrongCallIsRefused(String method, String path, String type, int status) {
    var response =
        type == null
            ? call(method, path, null)
            : call(method, path, "{\"question\":\"who\"}", "Content-Type", type);
    isProblem(response, status);
  }

  @ParameterizedTest
  @CsvSource({"multipart/form-data; boundary=cut, --cut--", "multipart/form-data, no boundary"})
  void aFormWithoutAFileIsRefused(String type, String body) {
    isProblem(call("POST", "/api/v1/articles", body, "Content-Type", type), 400);
  }

  static Stream<String> oddQuestions() {
    return Stream.of(
        "founded?",
        "*:*",
        "a*:*",
        "(((",
        "who (((",
        "who AND NOT",
        "title:[a TO \\\"z",
        "a " + "(".repeat(1990),
        "a ".repeat(1000),
        "who \\ud800 came",
        "\\udc00 who",
        "who\\ufeff\\u200b came",
        "Ẑ̈́ą̈́l̈́g̈́ö́ who",
        "'; DROP TABLE articles; --",
        "\uFF57\uFF48\uFF4F",
        "\uD83D\uDE00 who");
  }

  @ParameterizedTest
  @MethodSource("oddQuestions")
  void anOddQuestionNeverFails(String text) {
    var response = post("/api/v1/ask", question(text));
    assertThat(response.statusCode()).isIn(200, 400);
    saysNothingOfTheMachine(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"founded?", "*:*", "w (((", "a\"b", "field:x^9~2", "a && !b", "\uD83D\uDE00 x"})
  void anOddSearchNeverFails(String query) {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    assertThat(get("/api/v1/search?q=" + q).statusCode()).isIn(200, 400);
  }

  private static void isProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(json(response).at("/detail").asString()).isNotBlank();
    assertThat(json(response).at("/status").asInt()).isEqualTo(status);
    saysNothingOfTheMachine(response);
  }

  private static void saysNothingOfTheMachine(HttpResponse<String> response) {
    assertThat(response.body()).doesNotContain("Exception", "footnote.", "org.", "java.", "/work");
  }

  private static String question(String text) {
    return "{\"question\":\"" + text + "\"}";
  }

  private static String filter(String keys) {
    return "{\"question\":\"who\",\"filter\":{" + keys + "}}";
  }

  private static String numbered(int count) {
    var ids = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      ids.append(",\"").append(i).append('"');
    }
    return ids.toString();
  }
}
