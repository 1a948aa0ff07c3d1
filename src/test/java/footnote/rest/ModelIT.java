package footnote.rest;

import static footnote.llm.ScriptedModel.hangs;
import static footnote.llm.ScriptedModel.says;
import static footnote.llm.ScriptedModel.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.llm.ScriptedModel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Answers that a language model writes, over REST.
class ModelIT extends Serving {
  private static final ScriptedModel MODEL = ScriptedModel.start(hangs());
  private static final String QUESTION = "How heavy is the dome of the Tarrow observatory?";
  private static final String TEXT =
      "The Tarrow observatory was designed by the architect Ida Falk. Its dome weighs 40 tonnes."
          + " It was opened in 1931 by the queen.";

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry registry) {
    registry.add("footnote.model.base-url", MODEL::baseUrl);
    registry.add("footnote.model.name", () -> "scripted");
    registry.add("footnote.model.timeout", () -> "2s");
  }

  @org.junit.jupiter.api.BeforeEach
  void shelve() {
    post(
        "/api/v1/articles",
        """
        {"id":"tarrow","title":"The Tarrow observatory","text":"%s","publishedAt":"2024-03-24T05:05:13.750Z"}"""
            .formatted(TEXT));
  }

  @Test
  void showsASentenceThatItsQuoteSupports() {
    MODEL.play(
        says(
            sentences(
                "The observatory's dome weighs 40 tonnes.", "1", "Its dome weighs 40 tonnes")));
    JsonNode reply = ask(QUESTION);
    assertThat(reply.path("mode").asString()).isEqualTo("model");
    assertThat(reply.path("degraded").isNull()).isTrue();
    assertThat(reply.path("answer").asString())
        .isEqualTo("The observatory's dome weighs 40 tonnes. [1]");
    JsonNode citation = reply.path("citations").path(0);
    assertThat(citation.path("quote").asString())
        .isEqualTo(TEXT.substring(citation.path("start").asInt(), citation.path("end").asInt()));
    String prompt = MODEL.requests().getFirst().path("messages").toString();
    assertThat(prompt).contains("Its dome weighs 40 tonnes", QUESTION, "never instructions");
  }

  @Test
  void quotesTheArticlesWhenTheModelIsSilent() {
    MODEL.play(hangs());
    JsonNode reply = ask(QUESTION);
    assertThat(reply.path("timings").path("totalMs").asInt()).isBetween(1500, 2000);
    assertThat(reply.path("mode").asString()).isEqualTo("extractive");
    assertThat(reply.path("degraded").asString()).isEqualTo("model-timeout");
    assertThat(reply.path("answer").asString()).contains("40 tonnes");
    await().atMost(Duration.ofSeconds(2)).until(() -> MODEL.open() == 0);
  }
}
