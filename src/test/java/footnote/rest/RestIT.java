package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Asking and searching over REST.
class RestIT extends Serving {
  private static final String LAMPS = "How many lamps of the Kelverholm lighthouse were replaced?";

  @BeforeEach
  void shelve() {
    var response =
        call("POST", "/api/v1/articles", Shelved.NDJSON, "Content-Type", "application/x-ndjson");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerHasEveryKeyOfTheContract() {
    JsonNode answer = ask(LAMPS);
    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder(
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
    assertThat(answer.at("/status").asString()).isEqualTo("answered");
    assertThat(answer.at("/mode").asString()).isEqualTo("extractive");
    assertThat(answer.at("/asOf").asString()).isEqualTo("2024-03-24T05:05:13.750Z");
    assertThat(answer.at("/citations/0").propertyNames())
        .containsExactlyInAnyOrder(
            "marker",
            "articleId",
            "revision",
            "title",
            "url",
            "source",
            "publishedAt",
            "quote",
            "start",
            "end");
    assertThat(answer.at("/timings").propertyNames())
        .containsExactlyInAnyOrder("rewriteMs", "retrieveMs", "answerMs", "totalMs");
    assertThat(answer.at("/closest/0").propertyNames())
        .containsExactlyInAnyOrder("articleId", "title", "url", "publishedAt");
    assertThat(answer.at("/confidence").asDouble()).isBetween(.25, 1.0);
  }

  @Test
  void everyQuoteStandsWhereItsCitationSays() {
    JsonNode answer = ask(LAMPS);
    assertThat(answer.at("/citations/0/articleId").asString()).isEqualTo(Shelved.LIGHTHOUSE_ID);
    for (JsonNode citation : answer.at("/citations")) {
      String text = text(citation);
      assertThat(text.substring(citation.at("/start").asInt(), citation.at("/end").asInt()))
          .isEqualTo(citation.at("/quote").asString());
    }
    JsonNode brief = answer.at("/shortAnswer");
    assertThat(brief.at("/text").asString()).contains("47");
    assertThat(brief.at("/marker").asInt()).isEqualTo(1);
    assertThat(
            text(answer.at("/citations/0"))
                .substring(brief.at("/start").asInt(), brief.at("/end").asInt()))
        .isEqualTo(brief.at("/text").asString());
  }

  private String text(JsonNode citation) {
    String id = citation.at("/articleId").asString().replace("/", "%2F");
    return json(get("/api/v1/articles/" + id + "?revision=" + citation.at("/revision").asInt()))
        .at("/text")
        .asString();
  }

  @Test
  void declinesWhatNoArticleSays() {
    JsonNode answer = ask("Who won the chess championship of Buenos Aires in 1939?");
    assertThat(answer.at("/status").asString()).isEqualTo("abstained");
    assertThat(answer.at("/sentences")).isEmpty();
    assertThat(answer.at("/citations")).isEmpty();
    assertThat(answer.at("/shortAnswer").isNull()).isTrue();
    assertThat(answer.at("/answer").asString())
        .contains("do not answer this", "articles, by words and by meaning", "Closest: “");
    assertThat(answer.at("/closest")).isNotEmpty();
  }

  @Test
  void declinesWhatTheFilterLeavesOut() {
    var response =
        post(
            "/api/v1/ask",
            "{\"question\":\"%s\",\"filter\":{\"sources\":[\"Grauener Bote\"]}}".formatted(LAMPS));
    assertThat(json(response).at("/status").asString()).isEqualTo("abstained");
    assertThat(response.body()).doesNotContain(Shelved.LIGHTHOUSE_ID);
  }

  @Test
  void aStreamEndsWithTheWholeAnswer() {
    var response =
        call(
            "POST",
            "/api/v1/ask",
            "{\"question\":\"%s\"}".formatted(LAMPS),
            "Content-Type",
            JSON,
            "Accept",
            "text/event-stream");
    var events = new ArrayList<String>();
    var data = new ArrayList<JsonNode>();
    for (String block : response.body().strip().split("\n\n")) {
      List<String> lines = block.lines().toList();
      events.add(lines.getFirst().substring("event:".length()));
      data.add(json(lines.getLast().substring("data:".length())));
    }
    JsonNode done = data.getLast();
    assertThat(events.getFirst()).isEqualTo("retrieved");
    assertThat(events.getLast()).isEqualTo("done");
    assertThat(events.subList(1, events.size() - 1))
        .isNotEmpty()
        .containsOnly("sentence")
        .hasSize(done.at("/sentences").size());
    assertThat(data.get(1).at("/sentence")).isEqualTo(done.at("/sentences/0"));
    assertThat(data.get(1).at("/citations/0")).isEqualTo(done.at("/citations/0"));
    assertThat(done.propertyNames()).containsExactlyElementsOf(ask(LAMPS).propertyNames());
  }

  @Test
  void searchGivesTheRankOfEachChannel() {
    JsonNode first = json(get("/api/v1/search?q=lighthouse+lamps&limit=3")).at("/passages/0");
    assertThat(first.at("/articleId").asString()).isEqualTo(Shelved.LIGHTHOUSE_ID);
    assertThat(first.at("/channels/lexical/rank").asInt()).isEqualTo(1);
    assertThat(first.at("/channels/nearest/rank").asInt()).isEqualTo(1);
    assertThat(first.at("/text").asString()).contains("47 lamps");
    assertThat(first.at("/end").asInt() - first.at("/start").asInt())
        .isEqualTo(first.at("/text").asString().length());
  }

  @ParameterizedTest
  @CsvSource({
    "sources=Orrin%20Weekly, beans",
    "languages=de, garten",
    "articleIds=ferry, ferry",
    "publishedFrom=2024-12-31, garten",
    "publishedTo=2023-06-01, beans",
    "publishedFrom=2023-01-01&publishedTo=2023-12-31T00:00:00Z, beans"
  })
  void aFilterNarrowsTheSearch(String filter, String id) {
    JsonNode found = json(get("/api/v1/search?q=lighthouse&" + filter));
    assertThat(each(found.at("/passages"), "articleId")).isNotEmpty().containsOnly(id);
  }
}
