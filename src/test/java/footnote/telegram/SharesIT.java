package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Answers to share in any chat.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SharesIT {
  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new OpenDesk(folder);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void givesAnswersToShare() {
    type("Who designed the Tarrow observatory?");
    await().until(() -> desk.calls("answerinlinequery").size() == 1);
    JsonNode given = desk.calls("answerinlinequery").getFirst().body();
    assertThat(given.path("is_personal").asBoolean()).isTrue();
    assertThat(given.path("cache_time").asInt()).isLessThanOrEqualTo(5);
    assertThat(given.at("/results/0/input_message_content/message_text").asString())
        .contains("Ida Falk");
  }

  /// Every letter is asked for, and while one is answered others come.
  @Test
  void whatIsTypedOnIsOneQuestion() {
    String question = "Who designed the Tarrow observatory?";
    for (int length = 1; length <= question.length(); length++) {
      type(question.substring(0, length));
    }
    await().until(() -> desk.open.inbox.count("done") == question.length());
    FakeTelegram.Call last = desk.calls("answerinlinequery").getLast();
    assertThat(last.body().path("inline_query_id").asString()).isEqualTo("q" + question.length());
    assertThat(last.body().path("results").size()).isOne();
    assertThat(desk.calls("answerinlinequery"))
        .allMatch(call -> !call.body().has("button"))
        .hasSizeLessThan(question.length());
    assertThat(desk.count("SELECT used FROM quotas WHERE user_id = 7 AND span = 'MINUTE'"))
        .isLessThanOrEqualTo(2);
  }

  private void type(String text) {
    desk.telegram.add(
        OpenDesk.json(
            """
            {"update_id":%d,"inline_query":{"id":"q%d","query":"%s","offset":"",
             "from":{"id":7,"is_bot":false,"first_name":"A"}}}
            """
                .formatted(desk.next(), text.length(), text)));
  }
}
