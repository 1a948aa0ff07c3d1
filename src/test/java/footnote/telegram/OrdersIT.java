package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands and buttons.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OrdersIT {
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
  void buttonsDoWhatTheySay() {
    List<String> data = OpenDesk.data(desk.ask(7, "Who designed the Tarrow observatory?"));
    desk.press(7, 7, data.get(3));
    await().until(() -> desk.count("SELECT COUNT(*) FROM feedback WHERE rating = 'UP'") == 1);
    desk.press(7, 7, data.get(0));
    await().until(() -> desk.telegram.sentTexts(7).size() == 2);
    assertThat(desk.telegram.sentTexts(7).getLast()).startsWith("Sources\n\n[1] ");
    desk.press(7, 7, data.get(1));
    await().until(() -> desk.telegram.sentTexts(7).size() == 3);
    assertThat(desk.telegram.sentTexts(7).getLast())
        .contains("On the dome")
        .contains("More like this");
    desk.press(7, 7, data.get(2));
    await().until(() -> desk.telegram.sentTexts(7).size() == 4);
    assertThat(desk.telegram.sentTexts(7).getLast()).doesNotContain("Ida Falk");
    desk.press(8, 8, data.get(4));
    await().until(() -> desk.calls("answercallbackquery").size() == 5);
    assertThat(desk.calls("answercallbackquery").getLast().text())
        .startsWith("That is no longer kept");
    assertThat(desk.count("SELECT COUNT(*) FROM feedback")).isOne();
  }

  @Test
  void speaksTheLanguageThatWasChosen() {
    assertThat(OpenDesk.data(desk.ask(7, "/language"))).contains("lang:de");
    desk.press(7, 7, "lang:de");
    await().until(() -> desk.calls("answercallbackquery").size() == 1);
    assertThat(desk.ask(7, "/ask").text()).startsWith("Schreib die Frage");
    assertThat(desk.ask(7, "/language en").text()).isEqualTo("I speak English.");
  }

  @Test
  void forgetsEverything() {
    String data = OpenDesk.data(desk.ask(7, "Who designed the Tarrow observatory?")).get(3);
    desk.press(7, 7, data);
    desk.ask(7, "/language de");
    assertThat(desk.ask(7, "/forget").text()).startsWith("Vergessen");
    await().until(() -> desk.open.inbox.count("taken") == 0);
    for (String table : List.of("turns", "answers", "feedback", "talks", "chats")) {
      assertThat(desk.count("SELECT COUNT(*) FROM " + table)).as(table).isZero();
    }
    assertThat(desk.count("SELECT COUNT(*) FROM inbox WHERE chat_id <> 0 OR body <> ''")).isZero();
    assertThat(desk.ask(7, "/sources").text()).startsWith("There is no answer yet");
  }

  @Test
  void administratorsKeepTheArticles() {
    assertThat(desk.ask(7, "/add The bridge at Lomme is 300 metres long.").text())
        .startsWith("Only administrators");
    desk.site.html("/quay", "<html><title>Quay</title><p>The quay at Aspen is 90 metres long.");
    assertThat(desk.ask(OpenDesk.ADMIN, "/add " + desk.site.address("/quay")).text())
        .isEqualTo("Added: " + desk.site.address("/quay"));
    assertThat(desk.ask(OpenDesk.ADMIN, "/add http://10.0.0.1/secret").text())
        .startsWith("Not added: http://10.0.0.1/secret.");
    String added = desk.ask(OpenDesk.ADMIN, "/add The bridge at Lomme is 300 metres long.").text();
    assertThat(added).startsWith("Added: telegram-99-");
    assertThat(desk.ask(7, "How long is the bridge at Lomme?").text()).contains("300");
    String id = added.substring("Added: ".length());
    assertThat(desk.ask(OpenDesk.ADMIN, "/remove " + id).text()).isEqualTo("Removed: " + id);
    assertThat(desk.ask(OpenDesk.ADMIN, "/remove " + id).text())
        .startsWith("There is no such article");
    desk.telegram.file = "The harbour of Brandal was closed in 1954.";
    desk.telegram.add(
        OpenDesk.json(
            """
            {"update_id":%d,"message":{"message_id":9000,"date":1764000000,"caption":"/add",
             "caption_entities":[{"type":"bot_command","offset":0,"length":4}],
             "document":{"file_id":"f","file_unique_id":"u","file_name":"harbour.txt"},
             "chat":{"id":99,"type":"private"},
             "from":{"id":99,"is_bot":false,"first_name":"A"}}}
            """
                .formatted(desk.next())));
    await().until(() -> desk.telegram.sentTexts(OpenDesk.ADMIN).contains("Added: harbour.txt"));
    assertThat(desk.ask(OpenDesk.ADMIN, "/stats").text()).contains("Articles: 5");
  }

  @Test
  void offersItsCommandsInEachLanguageAndMoreToAdministrators() {
    new Menu(desk.open.outgoing, Set.of(OpenDesk.ADMIN)).tell();
    assertThat(desk.calls("setmycommands"))
        .extracting(
            call ->
                "%s %s %d"
                    .formatted(
                        call.body().at("/scope/type").asString(),
                        call.body().path("language_code").asString("-"),
                        call.body().path("commands").size()))
        .contains("default - 9", "default de 9", "chat - 12", "chat ru 12")
        .hasSize(8);
  }
}
