package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.store.Database;
import footnote.store.Inbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Kills a bot that answers, again and again: every update is answered, in the order of its chat,
/// and as good as none twice.
class BotKillIT {
  private static final Random RANDOM = new Random(20_261_124);

  /// The process that is killed: says each text back.
  public static void main(String[] args) throws Exception {
    var open =
        new OpenBot(
            Path.of(args[0]),
            URI.create(args[1]),
            outgoing ->
                update -> {
                  Thread.sleep(20);
                  outgoing.send(
                      SendMessage.builder()
                          .chatId(update.getMessage().getChatId())
                          .text(update.getMessage().getText())
                          .build());
                });
    open.api.call(new GetMe());
    open.bot.start();
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void answersEveryUpdateThroughFourKills(@TempDir Path folder) throws Exception {
    answersEveryUpdate(folder, 200, 20, 4);
  }

  @Test
  @Tag("slow")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void answersAThousandUpdatesThroughTwentyKills(@TempDir Path folder) throws Exception {
    answersEveryUpdate(folder, 1_000, 50, 20);
  }

  private static void answersEveryUpdate(Path folder, int updates, int chats, int kills)
      throws Exception {
    try (var telegram = new FakeTelegram()) {
      for (int number = 0; number < updates; number++) {
        telegram.write(1_000 + number, 1 + number % chats, "n%04d".formatted(number));
      }
      long start = System.nanoTime();
      for (int kill = 0; kill < kills; kill++) {
        int goal = telegram.sent.size() + 1 + RANDOM.nextInt(updates / (kills + 1));
        runUntil(folder, telegram, goal);
      }
      runUntil(folder, telegram, () -> telegram.copies().size() == updates && isDone(folder));
      Map<String, Integer> copies = telegram.copies();
      int repeats = telegram.sent.size() - updates;
      System.out.printf(
          "%d updates, %d kills: %d repeats, %d s%n",
          updates, kills, repeats, Duration.ofNanos(System.nanoTime() - start).toSeconds());
      assertThat(copies).hasSize(updates);
      assertThat(repeats).as("repeats").isLessThanOrEqualTo(kills);
      for (long chat = 1; chat <= chats; chat++) {
        assertThat(telegram.sentTexts(chat)).isSorted();
      }
      assertThat(telegram.unconfirmed()).isZero();
    }
  }

  private static boolean isDone(Path folder) {
    try (var database = new Database(folder.resolve("record.db"))) {
      var inbox = new Inbox(database);
      return inbox.count("waiting") + inbox.count("taken") + inbox.count("failed") == 0;
    }
  }

  private static void runUntil(Path folder, FakeTelegram telegram, int sent) throws Exception {
    runUntil(folder, telegram, () -> telegram.sent.size() >= sent);
  }

  private static void runUntil(
      Path folder, FakeTelegram telegram, java.util.concurrent.Callable<Boolean> reached)
      throws Exception {
    int before = telegram.sent.size();
    Process process = start(folder, telegram.uri());
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(3))
          .until(reached);
      // Killed at any moment, not only between a message that was taken and its being noted.
      process.waitFor(RANDOM.nextInt(200), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(telegram.sent.subList(before, telegram.sent.size()))
        .as("sent in one life")
        .extracting(FakeTelegram.Call::text)
        .doesNotHaveDuplicates();
  }

  private static Process start(Path folder, URI server) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BotKillIT.class.getName(),
            folder.toString(),
            server.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
