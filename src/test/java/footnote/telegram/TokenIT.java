package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Looks for the token in all that is logged, at the finest level, and in all that is thrown or
/// said of calls that fail.
@ExtendWith(OutputCaptureExtension.class)
class TokenIT {
  private static final String HALF = FakeTelegram.TOKEN.split(":")[1];

  private final List<String> said = java.util.Collections.synchronizedList(new ArrayList<>());

  @Test
  void isNowhereToBeSeen(@TempDir Path folder, CapturedOutput output) throws Exception {
    Logger root = Logger.getLogger("");
    var listening = new Listening(said);
    Level before = root.getLevel();
    root.addHandler(listening);
    root.setLevel(Level.ALL);
    try (var telegram = new FakeTelegram()) {
      for (FakeTelegram.Mishap mishap : mishaps()) {
        telegram.goWrong(1, call -> true, mishap);
        callAll(telegram.uri());
        telegram.allIsWell();
      }
      callAll(URI.create("http://127.0.0.1:1"));
      callAll(URI.create("https://127.0.0.1:" + telegram.uri().getPort()));
      var closed = new BotApi(telegram.uri(), FakeTelegram.TOKEN, Duration.ofSeconds(1));
      closed.close();
      said.add(closed.call(new GetMe()).toString());
      pollThroughMishaps(folder, telegram);
    } finally {
      root.removeHandler(listening);
      root.setLevel(before);
    }
    assertThat(said).hasSizeGreaterThan(20).noneMatch(line -> line.contains(HALF));
    assertThat(output.getAll()).isNotEmpty().doesNotContain(HALF);
  }

  private static List<FakeTelegram.Mishap> mishaps() {
    String echo = "no such path: /bot" + FakeTelegram.TOKEN + "/getMe";
    return List.of(
        new FakeTelegram.Mishap.Error(404, echo, 0, false),
        new FakeTelegram.Mishap.Error(500, echo, 0, false),
        new FakeTelegram.Mishap.Garbage(200, echo),
        new FakeTelegram.Mishap.Garbage(302, echo),
        new FakeTelegram.Mishap.Garbage(200, "{\"ok\":true,\"result\":\"" + echo + "\"}"),
        new FakeTelegram.Mishap.Drop(false),
        new FakeTelegram.Mishap.Slow(500));
  }

  private void callAll(URI server) throws InterruptedException {
    try (var api = new BotApi(server, FakeTelegram.TOKEN, Duration.ofMillis(250))) {
      said.add(api.call(new GetMe()).toString());
      said.add(api.call(new Poll(null, 0)).toString());
      said.add(api.call(SendMessage.builder().chatId(7L).text("").build()).toString());
      said.add(api.call(SetWebhook.builder().url(server + "/x").build()).toString());
    }
  }

  private static void pollThroughMishaps(Path folder, FakeTelegram telegram) {
    telegram.goWrong(2, call -> true, mishaps().getFirst());
    telegram.write(1, 7, "a");
    try (var open =
        new OpenBot(
            folder,
            telegram.uri(),
            outgoing ->
                update -> {
                  outgoing.send(SendMessage.builder().chatId(7L).text("b").build());
                  throw new IllegalStateException("/bot" + FakeTelegram.TOKEN);
                })) {
      open.bot.start();
      org.awaitility.Awaitility.await().until(() -> open.inbox.count("failed") == 1);
    }
  }

  private static final class Listening extends Handler {
    private final List<String> said;
    private final SimpleFormatter format = new SimpleFormatter();

    private Listening(List<String> said) {
      this.said = said;
    }

    @Override
    public synchronized void publish(LogRecord line) {
      // The server of this test is no part of Footnote.
      if (!String.valueOf(line.getLoggerName()).startsWith("com.sun.net.httpserver")) {
        said.add(format.format(line));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
