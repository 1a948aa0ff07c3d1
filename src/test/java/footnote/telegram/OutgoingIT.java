package footnote.telegram;

import static footnote.telegram.FakeTelegram.to;
import static footnote.telegram.FakeTelegram.tooMany;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.store.Chats;
import footnote.store.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// What is sent, to a server that keeps count, in a time that waits for nothing.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class OutgoingIT {
  private static final String GROUP = "-100200300";

  @TempDir Path folder;
  private final FastTime time = new FastTime();
  private final FakeTelegram telegram = new FakeTelegram(time);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Database database;
  private Chats chats;
  private BotApi api;
  private Outgoing outgoing;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    chats = new Chats(database);
    api = new BotApi(telegram.uri(), FakeTelegram.TOKEN, Duration.ofSeconds(2));
    outgoing = new Outgoing(api, chats, new Counts(meters), time, time);
  }

  @AfterEach
  void close() {
    outgoing.close();
    api.close();
    telegram.close();
    database.close();
  }

  @Test
  void saysWhichMessageItBecame() throws Exception {
    assertThat(send("7", "one")).isEqualTo(new Delivery.Sent(1));
    assertThat(send("7", "two")).isEqualTo(new Delivery.Sent(2));
    assertThat(outgoing.edit(edit("7", 2, "three")).get()).isEqualTo(new Delivery.Sent(2));
    assertThat(telegram.sentTexts(7)).containsExactly("one", "two", "three");
    assertThat(meters.get("footnote.telegram.sent").counter().count()).isEqualTo(3);
  }

  @Test
  void keepsToTheLimitsOfChatsAndGroups() throws Exception {
    for (int i = 0; i < 6; i++) {
      send("7", "n" + i);
    }
    assertThat(times(7)).containsExactly(0L, 34L, 68L, 1_000L, 2_000L, 3_000L);
    for (int i = 0; i < 45; i++) {
      send(GROUP, "n" + i);
    }
    List<Long> times = times(Long.parseLong(GROUP));
    for (int i = 20; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 20)).isGreaterThan(60_000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 47})
  void waitsOutRetryAfterToTheMillisecond(int seconds) throws Exception {
    telegram.goWrong(1, to("sendMessage"), tooMany(seconds));
    assertThat(send("7", "later")).isInstanceOf(Delivery.Sent.class);
    assertThat(telegram.early).isEmpty();
    assertThat(telegram.calls.getLast().at() - telegram.calls.getFirst().at())
        .isBetween(seconds * 1_000L, seconds * 1_000L + 50);
    assertThat(meters.get("footnote.telegram.retried").counter().count()).isEqualTo(1);
  }

  @Test
  void isSilentToAllWhereOneChatAloneCannotHaveBeenTooMuch() throws Exception {
    telegram.goWrong(
        1, to("sendMessage"), new FakeTelegram.Mishap.Error(429, "Too Many Requests", 9, true));
    send("7", "first of the chat");
    send("8", "another");
    assertThat(telegram.early).isEmpty();
    assertThat(telegram.sent).allMatch(call -> call.at() >= 9_000);
  }

  @Test
  void onlyABusyChatIsSilent() throws Exception {
    send("7", "one");
    send("7", "two");
    telegram.goWrong(1, call -> call.chat() == 7, tooMany(30));
    var pauses = new Pauses();
    pauses.pause(7, 3, 0, 30_000);
    assertThat(pauses.until(7)).isEqualTo(30_000);
    assertThat(pauses.all()).isNegative();
    pauses.pause(8, 3, 100, 5_100);
    assertThat(pauses.all()).as("two chats at once").isEqualTo(5_100);
    send("7", "three");
    assertThat(telegram.early).isEmpty();
  }

  @Test
  void ofEditsOfAMessageOnlyTheNewestIsSent() throws Exception {
    send("7", "draft");
    telegram.goWrong(1, to("sendMessage"), new FakeTelegram.Mishap.Slow(300));
    var slow = CompletableFuture.supplyAsync(() -> sent("7", "slow"));
    org.awaitility.Awaitility.await().until(() -> telegram.calls.size() == 2);
    var edits = new ArrayList<CompletableFuture<Delivery>>();
    for (int i = 1; i <= 9; i++) {
      edits.add(outgoing.edit(edit("7", 1, "draft " + i)));
    }
    var after = CompletableFuture.supplyAsync(() -> sent("7", "end"));
    assertThat(edits.getLast().get()).isEqualTo(new Delivery.Sent(1));
    assertThat(edits.subList(0, 8)).allMatch(e -> e.join().equals(new Delivery.Replaced()));
    slow.join();
    after.join();
    assertThat(telegram.sentTexts(7)).containsExactly("draft", "slow", "draft 9", "end");
  }

  @Test
  void anEditThatChangesNothingIsAsGoodAsSent() throws Exception {
    send("7", "same");
    assertThat(outgoing.edit(edit("7", 1, "same")).get()).isEqualTo(new Delivery.Sent(1));
  }

  @Test
  void aChatThatBlockedTheBotIsLeftAloneUntilItWrites() throws Exception {
    telegram.goWrong(
        1,
        to("sendMessage"),
        new FakeTelegram.Mishap.Error(403, "Forbidden: bot was blocked by the user", 0, false));
    assertThat(send("7", "a")).isEqualTo(new Delivery.Blocked());
    assertThat(send("7", "b")).isEqualTo(new Delivery.Blocked());
    assertThat(telegram.calls).hasSize(1);
    chats.unblock(7);
    assertThat(send("7", "c")).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void saysThatTelegramRefusesTheStyling() throws Exception {
    var message = message("7", "a \uD83D\uDE00 b");
    message.setEntities(
        List.of(MessageEntity.builder().type("bold").offset(3).length(2).text("").build()));
    assertThat(outgoing.send(message)).isEqualTo(new Delivery.Unstyled());
    assertThat(telegram.calls).hasSize(1);
  }

  @Test
  void aGroupThatMovedIsFollowed() throws Exception {
    telegram.goWrong(1, to("sendMessage"), new FakeTelegram.Mishap.Moved(-100_777));
    assertThat(send(GROUP, "hello")).isEqualTo(new Delivery.Sent(1));
    assertThat(telegram.sentTexts(-100_777)).containsExactly("hello");
  }

  /// Every tenth try is too much for Telegram, which then wants silence of that chat.
  @Test
  void fiveHundredAnswersAtOnceGoThroughSilence() throws Exception {
    var tries = new AtomicInteger();
    telegram.goWrong(40, call -> tries.incrementAndGet() % 10 == 3, tooMany(7));
    sendAtOnce(outgoing, telegram, 500);
    assertThat(telegram.calls).as("with those that were too much").hasSize(540);
  }

  /// In real time, since silence for all is a matter of who was sent to meanwhile.
  @Test
  void answersAtOnceGoThroughSilenceForAll() throws Exception {
    sendAtOnceThroughSilenceForAll(100);
  }

  @Test
  @Tag("slow")
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void fiveHundredAnswersAtOnceGoThroughSilenceForAll() throws Exception {
    sendAtOnceThroughSilenceForAll(500);
  }

  private void sendAtOnceThroughSilenceForAll(int many) throws Exception {
    var tries = new AtomicInteger();
    var all = new FakeTelegram.Mishap.Error(429, "Too Many Requests: retry after 1", 1, true);
    try (var real = new FakeTelegram();
        var calls = new BotApi(real.uri(), FakeTelegram.TOKEN, Duration.ofSeconds(2));
        var sending = new Outgoing(calls, chats, new Counts(meters), time, new Time.OfMachine())) {
      real.goWrong(many / 25, call -> tries.incrementAndGet() % 25 == 7, all);
      sendAtOnce(sending, real, many);
      assertThat(real.calls).as("with those that were too much").hasSizeGreaterThan(many + 2);
    }
  }

  /// Ten answers to each chat, in order.
  private static void sendAtOnce(Outgoing sending, FakeTelegram server, int many) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int chat = 1; chat <= many / 10; chat++) {
        String id = Integer.toString(chat);
        threads.submit(
            () -> {
              for (int i = 0; i < 10; i++) {
                sending.send(message(id, "n" + i));
              }
              return id;
            });
      }
    }
    assertThat(server.early).isEmpty();
    assertThat(server.sent).hasSize(many);
    for (long chat = 1; chat <= many / 10; chat++) {
      assertThat(server.sentTexts(chat)).hasSize(10).isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4_097, 10_000})
  void whatTelegramRefusesIsNotTriedAgain(int length) throws Exception {
    assertThat(send("7", "x".repeat(length)))
        .isEqualTo(new Delivery.Failed("400, Bad Request: message is too long"));
    assertThat(telegram.calls).hasSize(1);
    assertThat(meters.get("footnote.telegram.failed").counter().count()).isEqualTo(1);
  }

  @Test
  void triesOnThroughWhateverAServerSends() throws Exception {
    var mishaps =
        List.of(
            new FakeTelegram.Mishap.Error(500, "Internal Server Error", 0, false),
            new FakeTelegram.Mishap.Garbage(502, "<html>Bad Gateway</html>"),
            new FakeTelegram.Mishap.Garbage(200, "{\"fine\":1}"),
            new FakeTelegram.Mishap.Garbage(200, "[1"),
            new FakeTelegram.Mishap.Garbage(200, ""),
            new FakeTelegram.Mishap.Garbage(200, "{\"ok\":true}"),
            new FakeTelegram.Mishap.Drop(false));
    mishaps.forEach(mishap -> telegram.goWrong(1, to("sendMessage"), mishap));
    assertThat(send("7", "through")).isInstanceOf(Delivery.Sent.class);
    assertThat(telegram.calls).hasSize(mishaps.size() + 1);
    assertThat(telegram.sentTexts(7)).containsExactly("through");
  }

  @Test
  void triesOnForAQuarterOfAnHour() throws Exception {
    telegram.goWrong(
        10_000, to("sendMessage"), new FakeTelegram.Mishap.Error(500, "broken", 0, false));
    assertThat(send("7", "never")).isEqualTo(new Delivery.Failed("it could not be sent in time"));
    assertThat(time.millis()).isBetween(900_000L, 916_000L);
  }

  @Test
  void aServerThatDoesNotReplyIsGivenUpInTime() throws Exception {
    telegram.goWrong(1, to("sendMessage"), new FakeTelegram.Mishap.Slow(20_000));
    assertThat(send("7", "after the limit")).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void whatIsOfTheMomentIsTriedOnceAndNotInSilence() throws Exception {
    var pressed = AnswerCallbackQuery.builder().callbackQueryId("1").build();
    assertThat(outgoing.ask(pressed)).isEqualTo(new ApiReply.Given<>(true));
    telegram.goWrong(1, to("answerCallbackQuery"), tooMany(60));
    assertThat(outgoing.ask(pressed)).isInstanceOf(ApiReply.Refused.class);
    assertThat(outgoing.ask(pressed)).isInstanceOf(ApiReply.Refused.class);
    assertThat(telegram.calls).hasSize(2);
  }

  @Test
  void noLaneIsLeftBehind() throws Exception {
    for (int chat = 1; chat <= 30; chat++) {
      send(Integer.toString(chat), "x");
    }
    org.awaitility.Awaitility.await().until(() -> outgoing.lanes() == 0);
  }

  private Delivery sent(String chat, String text) {
    try {
      return send(chat, text);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Delivery send(String chat, String text) throws InterruptedException {
    return outgoing.send(message(chat, text));
  }

  private static SendMessage message(String chat, String text) {
    return SendMessage.builder().chatId(chat).text(text).build();
  }

  private static EditMessageText edit(String chat, int message, String text) {
    return EditMessageText.builder().chatId(chat).messageId(message).text(text).build();
  }

  private List<Long> times(long chat) {
    return telegram.sent.stream()
        .filter(call -> call.chat() == chat)
        .map(FakeTelegram.Call::at)
        .toList();
  }
}
