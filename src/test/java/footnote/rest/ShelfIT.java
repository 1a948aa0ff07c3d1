package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Adding, revising and removing articles over REST, and what was kept of an answer.
class ShelfIT extends Serving {
  private static final String ARTICLES = "/api/v1/articles";

  @BeforeEach
  void shelve() {
    for (String id : each(json(get(ARTICLES)).at("/items"), "id")) {
      if (!Shelved.IDS.contains(id)) {
        delete(ARTICLES + "/" + id.replace("/", "%2F"));
      }
    }
    lines(Shelved.NDJSON);
  }

  private HttpResponse<String> lines(String lines) {
    return call("POST", ARTICLES, lines, "Content-Type", "application/x-ndjson");
  }

  @Test
  void oneBadLineLeavesTheOthers() {
    var response =
        lines(article("mill", "The mill of Yorwick has six sails.") + "\n{no\n" + Shelved.BEANS);
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode items = json(response);
    assertThat(each(items, "outcome")).containsExactly("created", "failed", "unchanged");
    assertThat(each(items, "id")).containsExactly("mill", "line 2", "beans");
    assertThat(items.at("/1/problem").asString()).contains("not a JSON object");
    assertThat(items.at("/0/passages").asInt()).isEqualTo(1);
    assertThat(get(ARTICLES + "/mill").statusCode()).isEqualTo(200);
  }

  @Test
  void aFileBecomesAnArticleThatTheNextQuestionFinds() {
    String body =
        """
        --cut\r
        Content-Disposition: form-data; name="file"; filename="windmill.txt"\r
        Content-Type: text/plain\r
        \r
        The windmill of Yorwick\n\nThe windmill of Yorwick was sold to Petra Holm for 88 crowns.\r
        --cut\r
        Content-Disposition: form-data; name="id"\r
        \r
        upload/windmill\r
        --cut--\r
        """;
    var response =
        call("POST", ARTICLES, body, "Content-Type", "multipart/form-data; boundary=cut");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(json(response).at("/id").asString()).isEqualTo("upload/windmill");
    assertThat(each(ask("Who bought the windmill of Yorwick?").at("/citations"), "articleId"))
        .contains("upload/windmill");
  }

  @Test
  void whatFailedCanBeReadUntilItIsTakenOrRemoved() {
    post(ARTICLES, "{\"id\":\"odd\"}");
    post(ARTICLES, "{\"id\":\"odd\"}");
    post(ARTICLES, "{\"id\":\"other\",\"text\":\"?!\"}");
    JsonNode failed = json(get(ARTICLES + "?outcome=failed&limit=10"));
    assertThat(failed.at("/total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(each(failed.at("/items"), "id")).startsWith("other", "odd");
    JsonNode odd = failed.at("/items/1");
    assertThat(odd.at("/reason").asString()).contains("text");
    assertThat(odd.at("/tries").asInt()).isEqualTo(2);
    assertThat(odd.at("/firstAt").asString()).isLessThan(odd.at("/lastAt").asString());
    assertThat(odd.path("nextAt").isMissingNode() || odd.path("nextAt").isNull()).isTrue();
    assertThat(get(ARTICLES + "?outcome=failed&limit=0").statusCode()).isEqualTo(400);
    assertThat(get(ARTICLES + "?outcome=created").statusCode()).isEqualTo(400);

    post(ARTICLES, article("odd", "The odd mill of Yorwick."));
    assertThat(delete(ARTICLES + "/other").statusCode()).isEqualTo(204);
    assertThat(each(json(get(ARTICLES + "?outcome=failed")).at("/items"), "id"))
        .doesNotContain("other", "odd");
  }

  @Test
  void anArticleSaysWhichOneItRepeats() {
    String text = "The weir of Yorwick was mended in the spring by nine masons from the coast.";
    post(ARTICLES, article("weir", text));
    JsonNode twin = json(post(ARTICLES, article("weir-again", text + " They left.")));
    assertThat(twin.at("/duplicateOf").asString()).isEqualTo("weir");
    assertThat(json(get(ARTICLES + "/weir-again")).at("/duplicateOf").asString()).isEqualTo("weir");
    assertThat(json(get(ARTICLES + "/weir")).path("duplicateOf").isString()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "200, , 201",
    "201, , 400",
    "'', 200, 201",
    "'', 201, 400",
    "' ', 200, 201",
    "a\u0007b, , 400"
  })
  void theIdOfAFileHasLimits(String id, String nameLength, int status) {
    String form =
        form(
            id.matches("\\d+") ? "i".repeat(Integer.parseInt(id)) : id,
            nameLength == null ? "a.txt" : "n".repeat(Integer.parseInt(nameLength) - 4) + ".txt");
    var response =
        call("POST", ARTICLES, form, "Content-Type", "multipart/form-data; boundary=cut");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (status == 400) {
      assertThat(json(response).at("/detail").asString()).contains("id needs 1 to 200 characters");
    } else {
      assertThat(json(response).at("/id").asString()).hasSize(200);
    }
  }

  private static String form(String id, String name) {
    return """
    --cut\r
    Content-Disposition: form-data; name="file"; filename="%s"\r
    \r
    The windmill of Yorwick turns.\r
    --cut\r
    Content-Disposition: form-data; name="id"\r
    \r
    %s\r
    --cut--\r
    """
        .formatted(name, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"bad"}                                        | text
          {"id":"bad","text":"   "}                           | text
          {"id":"bad","text":7}                               | text
          {"id":" ","text":"Words."}                          | id
          {"id":"bad","text":"Words.","publishedAt":"soon"}   | publishedAt
          {"id":"bad","text":"?!"}                            | no text
          [1]                                                 | JSON object
          """)
  void aBadArticleIsRefusedWithTheFieldThatIsWrong(String body, String named) {
    var response = post(ARTICLES, body);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(json(response).at("/detail").asString()).contains(named);
    assertThat(get(ARTICLES + "/bad").statusCode()).isEqualTo(404);
  }

  @Test
  void anUpdateIsANewRevisionAndTheOldOneStaysReadable() {
    assertThat(post(ARTICLES, article("tram", "The tram runs every 6 minutes.")).statusCode())
        .isEqualTo(201);
    var second = json(post(ARTICLES, article("tram", "The tram runs every 9 minutes.")));
    var third = json(post(ARTICLES, article("tram", "The tram runs every 9 minutes.")));
    assertThat(second.at("/outcome").asString()).isEqualTo("updated");
    assertThat(second.at("/revision").asInt()).isEqualTo(2);
    assertThat(third.at("/outcome").asString()).isEqualTo("unchanged");
    assertThat(get(ARTICLES + "/tram").body()).contains("9 minutes");
    assertThat(get(ARTICLES + "/tram?revision=1").body()).contains("6 minutes");
    assertThat(get(ARTICLES + "/tram?revision=3").statusCode()).isEqualTo(404);
    JsonNode answer = ask("How often does the tram run?");
    assertThat(answer.at("/answer").asString()).contains("9 minutes").doesNotContain("6 minutes");
  }

  @Test
  void aRemovedArticleIsGoneAndNeverCited() {
    String question = "How many kinds of beans does the seed bank of Orrin keep?";
    String before = ask(question).at("/id").asString();
    assertThat(delete(ARTICLES + "/beans").statusCode()).isEqualTo(204);
    assertThat(delete(ARTICLES + "/beans").statusCode()).isEqualTo(404);
    assertThat(get(ARTICLES + "/beans").statusCode()).isEqualTo(404);
    assertThat(get(ARTICLES + "/beans?revision=1").statusCode()).isEqualTo(404);
    JsonNode after = ask(question);
    assertThat(after.at("/status").asString()).isEqualTo("abstained");
    assertThat(each(after.at("/closest"), "articleId")).doesNotContain("beans");
    assertThat(get("/api/v1/search?q=beans").body()).doesNotContain("12,400");
    assertThat(get("/api/v1/answers/" + before).statusCode()).isEqualTo(200);
  }

  @Test
  void anIdWithASlashIsReadByItsEncodedPath() {
    JsonNode article = json(get(Shelved.LIGHTHOUSE_PATH));
    assertThat(article.at("/id").asString()).isEqualTo(Shelved.LIGHTHOUSE_ID);
    assertThat(article.at("/publishedAt").asString()).isEqualTo("2024-03-24T05:05:13.750Z");
    assertThat(article.at("/language").asString()).isEqualTo("en");
    assertThat(article.at("/text").asString()).startsWith("The Kelverholm lighthouse was relit");
  }

  @Test
  void theListIsPagedNewestFirst() {
    JsonNode whole = json(get(ARTICLES));
    List<String> ids = each(whole.at("/items"), "id");
    assertThat(ids).containsExactly("garten", Shelved.LIGHTHOUSE_ID, "beans", "ferry");
    assertThat(whole.at("/total").asInt()).isEqualTo(4);
    JsonNode page = json(get(ARTICLES + "?limit=2&offset=1"));
    assertThat(each(page.at("/items"), "id")).isEqualTo(ids.subList(1, 3));
    assertThat(page.at("/total").asInt()).isEqualTo(4);
    assertThat(json(get(ARTICLES + "?offset=9")).at("/items")).isEmpty();
    JsonNode german = json(get(ARTICLES + "?languages=de"));
    assertThat(each(german.at("/items"), "id")).containsExactly("garten");
  }

  @Test
  void aConversationGoesOnAndIsForgotten() {
    JsonNode first = ask("Who is the director of the seed bank of Orrin?");
    String conversation = first.at("/conversationId").asString();
    String body =
        "{\"question\":\"And how many kinds of beans does it keep?\",\"conversationId\":\"%s\"}"
            .formatted(conversation);
    JsonNode second = json(post("/api/v1/ask", body));
    assertThat(second.at("/conversationId").asString()).isEqualTo(conversation);
    assertThat(second.at("/rewrittenQuestion").asString()).contains("director seed bank Orrin");
    assertThat(second.at("/answer").asString()).contains("12,400");

    String path = "/api/v1/conversations/" + conversation;
    assertThat(delete(path).statusCode()).isEqualTo(204);
    assertThat(delete(path).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/answers/" + second.at("/id").asString()).statusCode()).isEqualTo(404);
    JsonNode anew = json(post("/api/v1/ask", body));
    assertThat(anew.at("/rewrittenQuestion").isNull()).isTrue();
    assertThat(anew.at("/conversationId").asString()).isNotEqualTo(conversation);
  }

  @Test
  void anAnswerCanBeReadAgainWithItsReasons() {
    JsonNode answer = ask("Where do residents of the island get a free ferry ticket?");
    String path = "/api/v1/answers/" + answer.at("/id").asString();
    JsonNode kept = json(get(path));
    assertThat(kept.at("/reply")).isEqualTo(answer);
    assertThat(kept.at("/why/searched").asString()).startsWith("Where do residents");
    assertThat(kept.at("/why/passages/0/channels/nearest/rank").asInt()).isPositive();
    assertThat(kept.at("/why/weight").asDouble()).isBetween(0.0, 1.0);
    assertThat(kept.at("/why/passages/0/coverage").asDouble()).isPositive();
    assertThat(kept.at("/why/passages/0/margin").isNumber()).isTrue();
    assertThat(kept.at("/why/sentences/0/shown").asBoolean()).isTrue();
    assertThat(kept.at("/why/threshold").asDouble()).isPositive();
    assertThat(kept.at("/why/reason").asString()).contains("right with a probability of");
    assertThat(json(get("/api/v1/search?q=ferry")).at("/weight").asDouble()).isBetween(0.0, 1.0);
    assertThat(get("/api/v1/answers/none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"rating":"up"}                        | 204
          {"rating":"down","comment":"No."}      | 204
          {"rating":"sideways"}                  | 400
          {"rating":1}                           | 400
          {"comment":"No."}                      | 400
          {}                                     | 400
          {"rating":"up","stars":5}              | 400
          """)
  void feedbackIsUpOrDown(String body, int status) {
    String id = ask("When was the tower built?").at("/id").asString();
    assertThat(post("/api/v1/answers/" + id + "/feedback", body).statusCode()).isEqualTo(status);
  }

  @Test
  void feedbackNeedsAnAnswerThatWasGiven() {
    var response = post("/api/v1/answers/none/feedback", "{\"rating\":\"up\"}");
    assertThat(response.statusCode()).isEqualTo(404);
  }

  private static String article(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }
}
