package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.library.LibraryReady;
import footnote.store.DataFolder;
import footnote.store.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/// The bot's beans as `serve` puts them together.
class BotIT {
  @Test
  void aTokenStartsABotThatPollsOnceTheArticlesAreReady(@TempDir Path folder) {
    var seen = new CopyOnWriteArrayList<Integer>();
    try (var telegram = new FakeTelegram()) {
      telegram.write(1, 7, "/start");
      new WebApplicationContextRunner()
          .withUserConfiguration(TelegramBeans.class)
          .withBean(DataFolder.class, () -> DataFolder.take(folder))
          .withBean(Database.class, () -> new Database(folder.resolve("record.db")))
          .withBean("greeter", Handler.class, () -> update -> seen.add(update.getUpdateId()))
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
          .withPropertyValues(
              "footnote.telegram.token=" + FakeTelegram.TOKEN,
              "footnote.telegram.api-url=" + telegram.uri())
          .run(
              context -> {
                assertThat(context).hasNotFailed().doesNotHaveBean(Webhook.class);
                assertThat(telegram.calls).isEmpty();
                context.publishEvent(new LibraryReady());
                await().until(() -> seen.equals(List.of(1)));
                assertThat(context.getBean(Pulse.class).seconds()).isLessThan(60);
              });
      assertThat(telegram.calls.getFirst().method()).isEqualTo("deletewebhook");
    }
  }
}
