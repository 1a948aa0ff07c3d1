package footnote.telegram;

import static footnote.telegram.FakeTelegram.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.store.Chats;
import footnote.store.Database;
import footnote.store.Inbox;
import footnote.store.InboxUpdate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Polls a server that goes wrong, step by step, in a time that waits for nothing.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(OutputCaptureExtension.class)
class PollerIT {
  @TempDir Path folder;
  private final FastTime time = new FastTime();
  private final FakeTelegram telegram = new FakeTelegram(time);
  private final Pulse pulse = new Pulse(time);
  private Database database;
  private Inbox inbox;
  private BotApi api;
  private Poller poller;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    inbox = new Inbox(database);
    api = api(Duration.ofSeconds(2));
    poller = poller(() -> true);
  }

  private BotApi api(Duration limit) {
    return new BotApi(telegram.uri(), FakeTelegram.TOKEN, limit);
  }

  private Poller poller(BooleanSupplier turn) {
    var counts = new Counts(new SimpleMeterRegistry());
    var access = new Access(Set.of(), Set.of());
    var letterbox = new Letterbox(inbox, new Chats(database), access, new Typing(), counts, time);
    return new Poller(api, letterbox, () -> {}, turn, pulse, time, Duration.ZERO);
  }

  @AfterEach
  void close() {
    api.close();
    telegram.close();
    database.close();
  }

  @Test
  void takesTheWebhookAwayAndConfirmsABatchOnlyOnceItIsKept() throws Exception {
    telegram.webhook = "https://bot.example/";
    telegram.write(1, 7, "a");
    telegram.write(2, 8, "b");
    steps(2);
    assertThat(telegram.webhook).isEmpty();
    assertThat(kept()).containsExactly(1L, 2L);
    assertThat(telegram.waiting()).containsExactly(1L, 2L);
    steps(1);
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void whatCannotBeKeptIsNotConfirmed() throws Exception {
    steps(1);
    telegram.write(1, 7, "a");
    database.close();
    steps(3);
    assertThat(telegram.waiting()).containsExactly(1L);
    time.pass(121_000);
    assertThat(pulse.health().getDetails().get("reason").toString())
        .contains("Footnote itself failed");
  }

  @Test
  void aBatchThatComesAgainIsKeptOnce() throws Exception {
    telegram.write(1, 7, "a");
    steps(2);
    inbox.take(List.of(1L));
    inbox.done(1);
    poller = poller(() -> true);
    steps(2);
    assertThat(kept()).isEmpty();
    assertThat(inbox.count("done")).isEqualTo(1);
  }

  @Test
  void anUpdateThatNobodyKnowsHoldsUpNoOther() throws Exception {
    ObjectNode odd = JsonMapper.shared().createObjectNode().put("update_id", 1);
    odd.putObject("hologram").put("from", "elsewhere");
    ObjectNode wrong = JsonMapper.shared().createObjectNode().put("update_id", 2);
    wrong.putObject("message").put("date", "yesterday").putArray("chat");
    telegram.add(odd);
    telegram.add(wrong);
    telegram.write(3, 7, "fine");
    steps(3);
    assertThat(inbox.waiting(9)).extracting(InboxUpdate::updateId).contains(3L);
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void idsMayBeginAnewAfterAWeek() throws Exception {
    telegram.write(900_000, 7, "a");
    steps(3);
    time.pass(Duration.ofDays(7).toMillis());
    telegram.write(5, 7, "b");
    steps(3);
    assertThat(kept()).contains(5L);
    assertThat(telegram.unconfirmed()).isZero();
  }

  static List<FakeTelegram.Mishap> troubles() {
    return List.of(
        new FakeTelegram.Mishap.Error(500, "Internal Server Error", 0, false),
        new FakeTelegram.Mishap.Error(409, "Conflict: terminated by other getUpdates", 0, false),
        new FakeTelegram.Mishap.Error(401, "Unauthorized", 0, false),
        new FakeTelegram.Mishap.Garbage(200, "\u0000\u0001 not JSON"),
        new FakeTelegram.Mishap.Garbage(200, "{\"ok\":true,\"result\":{\"a\":1}}"),
        new FakeTelegram.Mishap.Garbage(502, "<html>"),
        new FakeTelegram.Mishap.Drop(false));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void pollsAgainWithinAMinuteOfTenBadOnes(FakeTelegram.Mishap mishap, CapturedOutput output)
      throws Exception {
    telegram.goWrong(Integer.MAX_VALUE, call -> true, mishap);
    while (time.millis() < Duration.ofMinutes(10).toMillis()) {
      long wait = poller.step();
      assertThat(wait).isLessThanOrEqualTo(15_000);
      time.sleep(Math.max(1, wait));
    }
    assertThat(pulse.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(pulse.health().getDetails().get("reason").toString())
        .startsWith("Nothing from Telegram for ");
    assertThat(output.getAll().lines().filter(line -> line.contains("No updates")))
        .hasSizeBetween(1, 12);
    telegram.allIsWell();
    telegram.write(1, 7, "at last");
    long well = time.millis();
    while (kept().isEmpty()) {
      time.sleep(poller.step());
    }
    assertThat(time.millis() - well).isLessThan(60_000);
    assertThat(pulse.health().getStatus()).isEqualTo(Status.UP);
    assertThat(output.getAll()).doesNotContain(FakeTelegram.TOKEN);
  }

  @Test
  void waitsAsLongAsTelegramSays() throws Exception {
    steps(1);
    telegram.goWrong(1, to("getUpdates"), FakeTelegram.tooMany(33));
    assertThat(poller.step()).isEqualTo(33_000);
  }

  @Test
  void explainsAnotherPollerInWords(CapturedOutput output) throws Exception {
    steps(1);
    telegram.goWrong(3, to("getUpdates"), troubles().get(1));
    steps(1);
    assertThat(output.getAll()).contains("another program polls with the same token");
  }

  @Test
  void aServerThatFallsSilentIsGivenUpInTime() throws Exception {
    steps(1);
    api.close();
    api = api(Duration.ofMillis(300));
    poller = poller(() -> true);
    telegram.goWrong(2, call -> true, new FakeTelegram.Mishap.Slow(5_000));
    steps(2);
    telegram.write(1, 7, "a");
    steps(3);
    assertThat(kept()).containsExactly(1L);
  }

  @Test
  void leavesPollingToTheOneWhoseTurnItIs() throws Exception {
    poller = poller(() -> false);
    telegram.write(1, 7, "a");
    steps(3);
    time.pass(1_000_000);
    steps(1);
    assertThat(telegram.calls).isEmpty();
    assertThat(pulse.health().getStatus()).isEqualTo(Status.UP);
    assertThat(pulse.health().getDetails().get("state").toString()).contains("another process");
  }

  @Test
  void ofTwoNodesOnePollsAndTheOtherTakesOver() {
    try (var real = new FakeTelegram();
        var second = new OpenBot(folder, real.uri(), "b", Set.of(), outgoing -> update -> {})) {
      try (var first = new OpenBot(folder, real.uri(), "a", Set.of(), outgoing -> update -> {})) {
        first.bot.start();
        second.bot.start();
        real.write(1, 7, "a");
        await().until(() -> first.count("updates.handled") == 1);
        assertThat(second.turn.getAsBoolean()).isFalse();
      }
      second.turn.extend();
      real.write(2, 7, "b");
      await().until(() -> second.count("updates.handled") == 1);
    }
  }

  private void steps(int many) throws InterruptedException {
    for (int step = 0; step < many; step++) {
      time.sleep(poller.step());
    }
  }

  private List<Long> kept() {
    return inbox.waiting(100).stream().map(InboxUpdate::updateId).toList();
  }
}
