package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.store.Database;
import footnote.store.Inbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// From the inbox to the handler: order, numbers at once, failures, and who is answered.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
@ExtendWith(OutputCaptureExtension.class)
class WorkersIT {
  @TempDir Path folder;
  private final FakeTelegram telegram = new FakeTelegram();
  private final List<String> handled = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void aChatIsHandledInOrderAndSixteenChatsAtOnce() {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    Map<Long, AtomicInteger> ofChat = new ConcurrentHashMap<>();
    var twice = new AtomicInteger();
    Handler handler =
        update -> {
          long chat = update.getMessage().getChatId();
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          if (ofChat.computeIfAbsent(chat, id -> new AtomicInteger()).incrementAndGet() > 1) {
            twice.incrementAndGet();
          }
          Thread.sleep(5);
          handled.add(chat + " " + update.getUpdateId());
          ofChat.get(chat).decrementAndGet();
          atOnce.decrementAndGet();
        };
    for (int id = 0; id < 300; id++) {
      telegram.write(1_000 + id, 100 + id % 30, "x");
    }
    try (var open = new OpenBot(folder, telegram.uri(), outgoing -> handler)) {
      open.bot.start();
      await().until(() -> handled.size() == 300);
    }
    assertThat(twice).hasValue(0);
    assertThat(most).hasValue(16);
    for (int chat = 100; chat < 130; chat++) {
      String start = chat + " ";
      assertThat(handled.stream().filter(line -> line.startsWith(start))).hasSize(10).isSorted();
    }
  }

  @Test
  void aChatThatFloodsHoldsUpNoOther() {
    var door = new CountDownLatch(1);
    Handler handler =
        update -> {
          if (update.getMessage().getChatId() == 7) {
            door.await();
          }
          handled.add("chat " + update.getMessage().getChatId());
        };
    for (int id = 0; id < 250; id++) {
      telegram.write(1 + id, 7, "x");
    }
    telegram.write(900, 8, "y");
    try (var open = new OpenBot(folder, telegram.uri(), outgoing -> handler)) {
      open.bot.start();
      await().until(() -> handled.contains("chat 8"));
      door.countDown();
    }
  }

  @Test
  void whatFailsIsTriedTwiceAndSaidWithoutItsText(CapturedOutput output) {
    Handler handler =
        update -> {
          String text = update.getMessage().getText();
          handled.add(text);
          if (text.startsWith("bad") || text.equals("once") && handled.size() < 4) {
            throw new IllegalStateException("cannot answer “" + text + "”");
          }
          if (text.equals("error")) {
            throw new StackOverflowError();
          }
        };
    telegram.write(1, 7, "bad secret question");
    telegram.write(2, 7, "once");
    telegram.write(3, 7, "error");
    telegram.write(4, 7, "fine");
    try (var open = new OpenBot(folder, telegram.uri(), outgoing -> handler)) {
      open.bot.start();
      await().until(() -> open.count("updates.handled") == 2);
      assertThat(handled)
          .containsExactly(
              "bad secret question",
              "bad secret question",
              "once",
              "once",
              "error",
              "error",
              "fine");
      assertThat(open.inbox.count("failed")).isEqualTo(2);
      assertThat(open.count("updates.failed")).isEqualTo(2);
    }
    assertThat(output.getAll())
        .contains("Update 1 could not be answered: java.lang.IllegalStateException at ")
        .doesNotContain("secret question", "A. Secret", FakeTelegram.TOKEN);
  }

  @Test
  void whatIsInWorkWhenItStopsIsDoneOrTakenUpAgain() {
    var begun = new CountDownLatch(1);
    telegram.write(1, 7, "slow");
    try (var open =
        new OpenBot(
            folder,
            telegram.uri(),
            outgoing ->
                update -> {
                  begun.countDown();
                  Thread.sleep(200);
                  handled.add(update.getMessage().getText());
                })) {
      open.bot.start();
      await().until(() -> begun.getCount() == 0);
    }
    assertThat(handled).containsExactly("slow");
    try (var database = new Database(folder.resolve("record.db"))) {
      assertThat(new Inbox(database).count("done")).isEqualTo(1);
    }
  }

  @Test
  void strangersAreRefusedOnceADayAndNothingElseIsKeptOfThem() {
    Handler handler = update -> handled.add(update.getMessage().getText());
    for (int i = 0; i < 5; i++) {
      telegram.write(1 + i, 66, "stranger " + i);
    }
    telegram.write(10, 7, "friend");
    telegram.write(11, -500, 8, "friend in a group");
    telegram.write(12, -500, 66, "stranger in a group");
    try (var open = new OpenBot(folder, telegram.uri(), "n", Set.of(7L, 8L), out -> handler)) {
      open.bot.start();
      await().until(() -> handled.size() == 2 && telegram.sent.size() == 2);
      telegram.write(20, 66, "stranger again");
      telegram.write(21, 7, "friend again");
      await().until(() -> handled.size() == 3 && open.inbox.count("waiting") == 0);
      assertThat(telegram.sentTexts(66))
          .singleElement()
          .asString()
          .startsWith("I am sorry, this bot answers only");
      assertThat(telegram.sentTexts(-500)).hasSize(1);
    }
    assertThat(handled).containsExactlyInAnyOrder("friend", "friend in a group", "friend again");
    assertThat(new String(bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("stranger");
  }

  @Test
  void aChatThatWritesIsNoLongerBlocked() {
    telegram.goWrong(
        1,
        FakeTelegram.to("sendMessage"),
        new FakeTelegram.Mishap.Error(403, "Forbidden: bot was blocked by the user", 0, false));
    telegram.write(1, 7, "one");
    try (var open =
        new OpenBot(
            folder,
            telegram.uri(),
            outgoing ->
                update ->
                    outgoing.send(
                        SendMessage.builder()
                            .chatId(update.getMessage().getChatId())
                            .text(update.getMessage().getText())
                            .build()))) {
      open.bot.start();
      await().until(() -> open.chats.isBlocked(7));
      telegram.write(2, 7, "two");
      await().until(() -> telegram.sent.size() == 1);
      assertThat(open.chats.isBlocked(7)).isFalse();
    }
  }

  private byte[] bytes() {
    try (var files = java.nio.file.Files.list(folder)) {
      var all = new java.io.ByteArrayOutputStream();
      for (Path file : files.toList()) {
        all.write(java.nio.file.Files.readAllBytes(file));
      }
      return all.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
