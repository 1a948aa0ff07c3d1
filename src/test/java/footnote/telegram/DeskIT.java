package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is asked and said in chats.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeskIT {
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
  void answersAndGoesOn() {
    FakeTelegram.Call first = desk.ask(7, "Who designed the Tarrow observatory?");
    assertThat(first.text()).contains("Ida Falk", "[1]").contains("On the observatory");
    assertThat(OpenDesk.data(first))
        .hasSize(5)
        .allMatch(data -> data.matches("(src|more|new|up|down):.+"));
    assertThat(first.body().has("reply_parameters")).isFalse();
    assertThat(desk.telegram.calls)
        .extracting(FakeTelegram.Call::method)
        .contains("sendchataction");
    assertThat(desk.ask(7, "And when was it opened?").text()).contains("1931");
    assertThat(desk.count("SELECT COUNT(DISTINCT conversation_id) FROM turns")).isOne();
  }

  @Test
  void refusesWithTheClosestArticlesAsButtons() {
    FakeTelegram.Call refusal =
        desk.ask(7, "Which songs did Celine Dion sing in Las Vegas in 1997?");
    assertThat(refusal.text()).contains("“Celine”");
    assertThat(OpenDesk.data(refusal)).isNotEmpty().allMatch(data -> data.startsWith("art:"));
    desk.press(7, 7, OpenDesk.data(refusal).getFirst());
    await().until(() -> desk.telegram.sentTexts(7).size() == 2);
    assertThat(desk.telegram.sentTexts(7).getLast()).startsWith("• On the ");
  }

  @Test
  void saysWhatCannotBeAsked() {
    assertThat(desk.ask(7, "???").text()).isEqualTo("Please ask in words.");
    assertThat(desk.ask(7, "a".repeat(2001)).text()).contains("at most 2,000 characters");
    assertThat(desk.ask(7, "/ask").text()).startsWith("Write the question after");
    assertThat(desk.ask(8, "/nonsense").text()).startsWith("I do not know that command");
  }

  @Test
  void answersInGroupsOnlyWhenItIsMeant() {
    desk.group(5, "Who designed the Tarrow observatory?", "", 0, false);
    desk.telegram.write(desk.next(), OpenDesk.GROUP, 5, "/ask@other_bot Who designed it?");
    long asked =
        desk.group(5, "@fake_bot Who designed the Tarrow observatory?", "@fake_bot", 31, false);
    await().until(() -> desk.telegram.sentTexts(OpenDesk.GROUP).size() == 1);
    FakeTelegram.Call answer = desk.telegram.sent.getLast();
    assertThat(answer.text()).contains("Ida Falk");
    assertThat(answer.body().at("/reply_parameters/message_id").asLong()).isEqualTo(asked);
    assertThat(answer.body().path("message_thread_id").asInt()).isEqualTo(31);
    desk.group(5, "And when was it opened?", "", 31, true);
    await().until(() -> desk.telegram.sentTexts(OpenDesk.GROUP).size() == 2);
    assertThat(desk.telegram.sentTexts(OpenDesk.GROUP).getLast()).contains("1931");
    desk.telegram.write(
        desk.next(),
        OpenDesk.GROUP,
        5,
        "/ask@fake_bot How many houses were destroyed at Ostervik?");
    await().until(() -> desk.telegram.sentTexts(OpenDesk.GROUP).size() == 3);
    assertThat(desk.telegram.sentTexts(OpenDesk.GROUP).getLast()).contains("14");
  }

  @Test
  void fallsBackToPlainTextWhereTelegramRefusesTheStyling() {
    desk.telegram.goWrong(
        1,
        call -> call.body().path("entities").size() > 0,
        new FakeTelegram.Mishap.Error(400, "Bad Request: can't parse entities", 0, false));
    FakeTelegram.Call answer = desk.ask(7, "Who designed the Tarrow observatory?");
    assertThat(answer.text()).contains("Ida Falk", "On the observatory");
    assertThat(answer.body().path("entities").size()).isZero();
  }

  @Test
  void saysThatItCannotAnswerWhereTheIndexFails() {
    desk.shelf.retriever.close();
    assertThat(desk.ask(7, "Who designed the Tarrow observatory?").text())
        .isEqualTo("I cannot answer right now. Please try again later.");
  }

  @Test
  void anAnswerThatCouldNotBeSentIsSentAtTheNextTry() {
    var refused = new FakeTelegram.Mishap.Error(400, "Bad Request: odd", 0, false);
    desk.telegram.goWrong(1, FakeTelegram.to("sendMessage"), refused);
    assertThat(desk.ask(7, "Who designed the Tarrow observatory?").text()).contains("Ida Falk");
    assertThat(desk.count("SELECT COUNT(*) FROM answers")).isOne();
  }

  @Test
  void saysThatItWasTooMuchButNotWithoutEnd() {
    for (int i = 0; i < OpenDesk.PER_MINUTE; i++) {
      desk.telegram.write(desk.next(), OpenDesk.GROUP - i, 5, "/search dome");
    }
    await().until(() -> desk.telegram.sent.size() == OpenDesk.PER_MINUTE);
    for (int i = 0; i < OpenDesk.PER_MINUTE; i++) {
      desk.telegram.write(desk.next(), 5 + i, 5, "Who designed the Tarrow observatory?");
    }
    await().until(() -> desk.telegram.sent.size() == 2 * OpenDesk.PER_MINUTE);
    assertThat(desk.telegram.sent.subList(OpenDesk.PER_MINUTE, 2 * OpenDesk.PER_MINUTE))
        .allMatch(call -> call.text().startsWith("Too many questions"));
    desk.telegram.write(desk.next(), 5, 5, "Who designed the Tarrow observatory?");
    desk.telegram.write(desk.next(), 5, 5, "/latest");
    await().until(() -> desk.telegram.sentTexts(5).size() == 2);
    assertThat(desk.telegram.sentTexts(5).getLast()).startsWith("Latest articles");
  }

  @Test
  void answersSoonAndPrintsAConversation() throws Exception {
    var took = new ArrayList<Long>();
    for (int i = 0; i < 60; i++) {
      long at = new Time.OfMachine().millis();
      String question =
          i % 2 == 0
              ? "Who designed the Tarrow observatory?"
              : "How many houses did the landslide at Ostervik destroy?";
      took.add(desk.ask(1_000 + i, question).at() - at);
    }
    took.sort(null);
    System.out.printf(
        "update to first message: median %d ms, p95 %d ms, of %d%n",
        took.get(30), took.get(57), took.size());
    var lines = new StringBuilder();
    for (String said :
        List.of(
            "/start",
            "Who designed the Tarrow observatory?",
            "And when was it opened?",
            "Which songs did Celine Dion sing in Las Vegas in 1997?")) {
      FakeTelegram.Call reply = desk.ask(7, said);
      lines.append("> ").append(said).append("\n\n").append(reply.text()).append("\n\n");
      lines.append(OpenDesk.labels(reply)).append("\n");
    }
    Files.writeString(Path.of("target/telegram-conversation.txt"), lines.toString());
  }
}
