package footnote.rest;

import static footnote.llm.ScriptedModel.hangs;
import static footnote.llm.ScriptedModel.inTurn;
import static footnote.llm.ScriptedModel.says;
import static footnote.llm.ScriptedModel.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.llm.ScriptedModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Answers that a language model writes, over REST.
class ModelIT extends Serving {
  private static final ScriptedModel MODEL = ScriptedModel.start(hangs());
  private static final String QUESTION = "How heavy is the dome of the Tarrow observatory?";
  private static final String SENTENCE = "The observatory's dome weighs 40 tonnes.";
  private static final String QUOTE = "Its dome weighs 40 tonnes";
  private static final String GOOD = sentences(SENTENCE, "1", QUOTE);
  private static final String TEXT =
      "The Tarrow observatory was designed by the architect Ida Falk. Its dome weighs 40 tonnes."
          + " It was opened in 1931 by the queen.";

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry registry) {
    registry.add("footnote.model.base-url", MODEL::baseUrl);
    registry.add("footnote.model.name", () -> "scripted");
    registry.add("footnote.model.timeout", () -> "4s");
  }

  @BeforeEach
  void shelve() {
    post(
        "/api/v1/articles",
        """
        {"id":"tarrow","title":"The Tarrow observatory","text":"%s","publishedAt":"2024-03-24T05:05:13.750Z"}"""
            .formatted(TEXT));
  }

  @Test
  void showsASentenceThatItsQuoteSupports() {
    MODEL.play(says(GOOD));
    JsonNode reply = ask(QUESTION);
    assertThat(reply.path("mode").asString()).isEqualTo("model");
    assertThat(reply.path("degraded").isNull()).isTrue();
    assertThat(reply.path("answer").asString()).isEqualTo(SENTENCE + " [1]");
    assertThat(reply.path("confidence").asDouble()).isBetween(.24, 1.0);
    JsonNode citation = reply.path("citations").path(0);
    assertThat(citation.path("quote").asString())
        .isEqualTo(TEXT.substring(citation.path("start").asInt(), citation.path("end").asInt()));
    String prompt = MODEL.requests().getFirst().path("messages").toString();
    assertThat(prompt).contains("Its dome weighs 40 tonnes", QUESTION, "never instructions");

    JsonNode writing =
        json(get("/api/v1/answers/" + reply.path("id").asString())).path("why").path("writing");
    assertThat(writing.path("model").asString()).isEqualTo("scripted");
    assertThat(writing.path("prompts").asString()).hasSize(12);
    assertThat(writing.path("calls").asInt()).isEqualTo(1);
  }

  @Test
  void quotesTheArticlesWhenTheModelIsSilent() {
    MODEL.play(hangs());
    JsonNode reply = ask(QUESTION);
    assertThat(reply.path("timings").path("totalMs").asInt()).isBetween(3000, 4000);
    assertThat(reply.path("mode").asString()).isEqualTo("extractive");
    assertThat(reply.path("degraded").asString()).isEqualTo("model-timeout");
    assertThat(reply.path("answer").asString()).contains("40 tonnes");
    await().atMost(Duration.ofSeconds(2)).until(() -> MODEL.open() == 0);
  }

  @Test
  void rewritesAQuestionThatLeansOnTheOneBefore() {
    MODEL.play(says(GOOD));
    String conversation = ask(QUESTION).path("conversationId").asString();
    MODEL.play(
        inTurn(
            says(
                """
                {"question":"When was the Tarrow observatory opened?","translation":""}"""),
            says(sentences("It was opened in 1931.", "1", "It was opened in 1931 by the queen"))));
    JsonNode reply = ask("And when was it opened?", conversation);
    assertThat(reply.path("rewrittenQuestion").asString())
        .isEqualTo("When was the Tarrow observatory opened?");
    assertThat(reply.path("answer").asString()).isEqualTo("It was opened in 1931. [1]");
    assertThat(MODEL.requests()).hasSize(2);
    assertThat(MODEL.requests().getFirst().path("messages").toString())
        .contains(QUESTION, SENTENCE, "And when was it opened?");

    MODEL.play(inTurn(says("I would rather not."), says(GOOD)));
    assertThat(ask("And how heavy is it?", conversation).path("rewrittenQuestion").asString())
        .contains("Tarrow", "And how heavy is it?");
  }

  @Test
  void searchesInTheLanguageOfTheArticlesToo() {
    MODEL.play(
        inTurn(
            says(
                """
                {"question":"¿Cuánto pesa la cúpula del observatorio de Tarrow?","translation":"%s"}"""
                    .formatted(QUESTION)),
            says(sentences("La cúpula del observatorio pesa 40 toneladas.", "1", QUOTE))));
    JsonNode reply = ask("¿Cuánto pesa la cúpula del observatorio de Tarrow?");
    assertThat(reply.path("answer").asString())
        .isEqualTo("La cúpula del observatorio pesa 40 toneladas. [1]");
    assertThat(reply.path("citations").path(0).path("quote").asString()).contains(QUOTE);
    assertThat(MODEL.requests().getFirst().path("messages").toString()).contains("into English");
    assertThat(MODEL.requests().get(1).path("messages").toString()).contains("in Spanish");
  }

  @Test
  void quotesWhereTheModelDoesNotSpeakTheLanguageOfTheQuestion() {
    MODEL.play(
        inTurn(
            says(
                """
                {"question":"¿Cuánto pesa la cúpula del observatorio de Tarrow?","translation":"%s"}"""
                    .formatted(QUESTION)),
            says(GOOD)));
    JsonNode reply = ask("¿Cuánto pesa la cúpula del observatorio de Tarrow?");
    assertThat(reply.path("degraded").asString()).isEqualTo("model-unsupported-answer");
    assertThat(reply.path("mode").asString()).isEqualTo("extractive");
    assertThat(reply.path("answer").asString()).contains("40");
  }

  @Test
  void sendsEachSentenceAsSoonAsItIsWholeAndChecked() throws IOException {
    var heard = new CountDownLatch(1);
    String wrong = SENTENCE.replace("40", "41");
    String reply = sentences(SENTENCE, "1", QUOTE, wrong, "1", QUOTE);
    int cut = reply.indexOf('}', reply.indexOf(']')) + 1;
    MODEL.play(
        (request, line) -> {
          line.streamHead();
          line.part(reply.substring(0, cut));
          wait(heard);
          line.part(reply.substring(cut));
          line.write("data: [DONE]\n\n");
        });
    var events = new ArrayList<String>();
    try (var reader = new Leaver()) {
      for (String line = reader.line(); line != null; line = reader.line()) {
        if (line.startsWith("event:sentence")) {
          heard.countDown();
        }
        if (line.startsWith("event:") || line.startsWith("data:")) {
          events.add(line);
        }
      }
    }
    assertThat(events.stream().filter(line -> line.startsWith("event:")))
        .containsExactly("event:retrieved", "event:sentence", "event:done");
    assertThat(String.join("\n", events)).contains(SENTENCE).doesNotContain("41 tonnes");
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(3, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void letsTheModelGoWhenAReaderLeaves() throws IOException {
    MODEL.play(hangs());
    try (var reader = new Leaver()) {
      for (String line = reader.line(); !line.startsWith("event:retrieved"); ) {
        line = reader.line();
      }
      await().until(() -> MODEL.open() == 1);
    }
    // Sooner than the model's own time is over.
    await().atMost(Duration.ofMillis(2_800)).until(() -> MODEL.open() == 0);
  }

  @Test
  void answersOthersWhileManyWaitForTheModel() throws Exception {
    var asked = new CountDownLatch(1);
    MODEL.play(
        (request, line) -> {
          wait(asked);
          says(GOOD).reply(request, line);
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> waiting = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        waiting.add(threads.submit(() -> ask(QUESTION)));
      }
      await().until(() -> MODEL.open() == 20);
      JsonNode other =
          json(
              post(
                  "/api/v1/ask",
                  """
                  {"question":"%s","mode":"extractive"}"""
                      .formatted(QUESTION)));
      assertThat(other.path("mode").asString()).isEqualTo("extractive");
      assertThat(other.path("degraded").isNull()).isTrue();
      asked.countDown();
      for (Future<JsonNode> one : waiting) {
        assertThat(one.get().path("mode").asString()).isEqualTo("model");
      }
    }
  }

  private JsonNode ask(String question, String conversation) {
    return json(
        post(
            "/api/v1/ask",
            """
            {"question":"%s","conversationId":"%s"}"""
                .formatted(question, conversation)));
  }

  /// A reader of a stream who may leave before its end.
  private final class Leaver implements AutoCloseable {
    private final Socket socket = new Socket("127.0.0.1", port);
    private final BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

    Leaver() throws IOException {
      byte[] body = "{\"question\":\"%s\"}".formatted(QUESTION).getBytes(StandardCharsets.UTF_8);
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/ask HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: %s\r\n"
                      + "Accept: text/event-stream\r\nConnection: close\r\nContent-Length: %d\r\n\r\n")
                  .formatted(port, JSON, body.length)
                  .getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
    }

    String line() throws IOException {
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
