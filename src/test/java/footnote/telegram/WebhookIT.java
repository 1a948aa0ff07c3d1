package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.Footnote;
import footnote.library.LibraryReady;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The whole server with a webhook, called as Telegram calls.
@ExtendWith(OutputCaptureExtension.class)
class WebhookIT {
  private static final String SECRET = "a-secret_of-our-own";
  private static final List<String> HANDLED = new CopyOnWriteArrayList<>();

  @TempDir static Path folder;
  private static FakeTelegram telegram;
  private static ConfigurableApplicationContext server;

  @BeforeAll
  static void start() {
    telegram = new FakeTelegram();
    server =
        new SpringApplicationBuilder(Footnote.class, Handling.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--footnote.data-dir=" + folder.resolve("data"),
                "--footnote.articles.folder=",
                "--footnote.telegram.token=" + FakeTelegram.TOKEN,
                "--footnote.telegram.api-url=" + telegram.uri(),
                "--footnote.telegram.webhook-url=http://bot.example" + Webhook.PATH,
                "--footnote.telegram.webhook-secret=" + SECRET);
    server.publishEvent(new LibraryReady());
  }

  @AfterAll
  static void stop() {
    server.close();
    telegram.close();
  }

  @Configuration(proxyBeanMethods = false)
  static class Handling {
    @Bean
    @Primary
    Handler recording() {
      return update -> HANDLED.add(update.getMessage().getText());
    }
  }

  @Test
  void tellsTelegramWhereItIsWithTheSecretAndWhatItWants() {
    await().until(() -> !telegram.webhook.isEmpty());
    var call =
        telegram.calls.stream().filter(FakeTelegram.to("setWebhook")).findFirst().orElseThrow();
    assertThat(call.body().path("url").asString()).isEqualTo("http://bot.example" + Webhook.PATH);
    assertThat(call.body().path("secret_token").asString()).isEqualTo(SECRET);
    assertThat(call.body().path("allowed_updates").asString())
        .contains("message", "callback_query", "inline_query", "my_chat_member");
    assertThat(telegram.calls).noneMatch(FakeTelegram.to("getUpdates"));
  }

  @ParameterizedTest
  @CsvSource({
    ", 401",
    "'', 401",
    "wrong, 401",
    "a-secret_of-our-ow, 401",
    "a-secret_of-our-own-, 401",
    "A-secret_of-our-own, 401",
    "a-secret_of-our-own, 200"
  })
  void onlyTheSecretOpensIt(String secret, int status) throws Exception {
    assertThat(post(secret, update(5, "by secret"))).isEqualTo(status);
  }

  @Test
  void anUpdateThatIsPostedAgainIsAnsweredOnce() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(post(SECRET, update(100, "once"))).isEqualTo(200);
    }
    assertThat(post(SECRET, update(101, "after"))).isEqualTo(200);
    await().until(() -> HANDLED.contains("after"));
    assertThat(HANDLED).containsOnlyOnce("once");
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, 400",
    "'', 400",
    "'[1]', 400",
    "'{}', 400",
    "'{\"update_id\":\"x\"}', 400"
  })
  void whatIsNoUpdateIsRefused(String body, int status) throws Exception {
    assertThat(post(SECRET, body)).isEqualTo(status);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    assertThat(post(SECRET, "{\"a\":\"" + "x".repeat(2 << 20) + "\"}")).isEqualTo(413);
  }

  @Test
  void healthAndFiguresSayHowItIsAndNeverTheToken(CapturedOutput output) throws Exception {
    assertThat(post(SECRET, update(200, "figures"))).isEqualTo(200);
    await().until(() -> HANDLED.contains("figures"));
    assertThat(read("/actuator/health")).contains("UP");
    assertThat(read("/actuator/prometheus"))
        .contains(
            "footnote_telegram_updates_total",
            "footnote_telegram_updates_handled_total",
            "footnote_telegram_sent_total",
            "footnote_telegram_retried_total",
            "footnote_telegram_failed_total",
            "footnote_telegram_seconds_since_poll")
        .doesNotContain(FakeTelegram.TOKEN, FakeTelegram.TOKEN.split(":")[1], "4242");
    assertThat(read("/v3/api-docs")).doesNotContain("webhook");
    assertThat(output.getAll()).doesNotContain(FakeTelegram.TOKEN, SECRET);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "' ', true", "1:a, false"})
  void nothingOfItRunsWithoutATokenOrInACommand(String token, boolean web) {
    String setting = "footnote.telegram.token=" + token;
    if (web) {
      new WebApplicationContextRunner()
          .withUserConfiguration(TelegramBeans.class, Webhook.class)
          .withPropertyValues(setting)
          .run(context -> assertThat(context).doesNotHaveBean(Bot.class));
    } else {
      new ApplicationContextRunner()
          .withUserConfiguration(TelegramBeans.class, Webhook.class)
          .withPropertyValues(setting)
          .run(context -> assertThat(context).doesNotHaveBean(Bot.class));
    }
  }

  private static String update(long id, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1764000000,"text":"%s",
     "chat":{"id":4242,"type":"private"},"from":{"id":4242,"is_bot":false,"first_name":"A"}}}
    """
        .formatted(id, id, text);
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + path;
  }

  private static String read(String path) throws Exception {
    try (var in = URI.create(url(path)).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int post(String secret, String body) throws Exception {
    var http = (HttpURLConnection) URI.create(url(Webhook.PATH)).toURL().openConnection();
    http.setRequestMethod("POST");
    http.setDoOutput(true);
    http.setRequestProperty("Content-Type", "application/json");
    // As a proxy passes it on.
    http.setRequestProperty("X-Forwarded-Host", "bot.example");
    if (secret != null) {
      http.setRequestProperty("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try (var out = http.getOutputStream()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return http.getResponseCode();
  }
}
