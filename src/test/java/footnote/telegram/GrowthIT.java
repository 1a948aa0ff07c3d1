package footnote.telegram;

import static footnote.llm.ScriptedModel.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.llm.LanguageModel;
import footnote.llm.ScriptedModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Answers that a slow language model writes.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GrowthIT {
  private static final String FIRST =
      "The Tarrow observatory was designed by the architect Ida Falk.";
  private static final String SECOND = "It was opened in 1931 by the queen.";

  private final ScriptedModel server = ScriptedModel.start(GrowthIT::slowly);
  private final LanguageModel model = server.connect(Duration.ofSeconds(20));
  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new OpenDesk(folder, shelf -> shelf.answerer(model));
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
    model.close();
    server.close();
  }

  /// A sentence, a long pause, another sentence, a long pause, the end.
  private static void slowly(tools.jackson.databind.JsonNode request, ScriptedModel.Line line)
      throws java.io.IOException {
    String whole = sentences(FIRST, "1", FIRST, SECOND, "1", SECOND);
    int second =
        whole.lastIndexOf("{\"quotes\"") < 0
            ? whole.lastIndexOf("{\"text\"")
            : whole.lastIndexOf("{\"quotes\"");
    if (!request.path("stream").asBoolean(false)) {
      line.json(200, ScriptedModel.completion(whole, "stop"));
      return;
    }
    line.streamHead();
    line.part(whole.substring(0, second));
    pause();
    line.part(whole.substring(second));
    pause();
    line.write("data: [DONE]\n\n");
  }

  private static void pause() {
    try {
      Thread.sleep(2_200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void growsInPrivateChatsSentenceBySentence() {
    desk.telegram.write(desk.next(), 7, "Who designed the Tarrow observatory, and who opened it?");
    await().atMost(Duration.ofSeconds(20)).until(() -> desk.telegram.sentTexts(7).size() == 3);
    List<String> texts = desk.telegram.sentTexts(7);
    assertThat(texts.get(0)).isEqualTo(FIRST + " [1] …");
    assertThat(texts.get(1)).startsWith(FIRST + " [1] " + SECOND).endsWith("…");
    assertThat(texts.get(2)).startsWith(FIRST + " [1] " + SECOND).contains("On the observatory");
    assertThat(desk.telegram.sent)
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendmessage", "editmessagetext", "editmessagetext");
    assertThat(OpenDesk.data(desk.telegram.sent.getLast())).hasSize(5);
  }

  @Test
  void comesWholeInGroups() {
    desk.telegram.write(
        desk.next(),
        OpenDesk.GROUP,
        5,
        "/ask Who designed the Tarrow observatory, and who opened it?");
    await().until(() -> desk.telegram.sentTexts(OpenDesk.GROUP).size() == 1);
    assertThat(desk.telegram.sentTexts(OpenDesk.GROUP).getFirst())
        .startsWith(FIRST + " [1] " + SECOND);
    assertThat(desk.calls("sendchataction")).isNotEmpty();
  }
}
