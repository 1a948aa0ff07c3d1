package footnote.telegram;

import footnote.store.Chats;
import footnote.store.DataFolder;
import footnote.store.Database;
import footnote.store.Inbox;
import footnote.store.Leases;
import footnote.store.Quotas;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// The bot of this process, where it serves and a token is set.
@Configuration(proxyBeanMethods = false)
@TelegramBeans.WithToken
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramBeans {
  private static final int CHATS_AT_ONCE = 16;
  private static final Duration CALL = Duration.ofSeconds(15);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  /// What a poll may take beyond the time that Telegram holds it.
  private static final Duration SLACK = Duration.ofSeconds(10);

  @Bean
  Time telegramTime() {
    return new Time.OfMachine();
  }

  @Bean
  Counts telegramCounts(MeterRegistry registry) {
    return new Counts(registry);
  }

  @Bean
  Pulse telegram(Time time, Counts counts) {
    var pulse = new Pulse(time);
    counts.silence(pulse, Pulse::seconds);
    return pulse;
  }

  @Bean
  Inbox inbox(Database database) {
    return new Inbox(database);
  }

  @Bean
  Chats chats(Database database) {
    return new Chats(database);
  }

  @Bean
  Quotas quotas(Database database, TelegramSettings settings) {
    return new Quotas(database, settings.perMinute(), settings.perDay());
  }

  @Bean
  Access telegramAccess(TelegramSettings settings) {
    return new Access(settings.allowed(), settings.adminIds());
  }

  @Bean
  BotApi botApi(TelegramSettings settings) {
    return new BotApi(settings.server(), settings.token(), CALL);
  }

  /// A call that Telegram holds has a longer limit than others.
  @Bean
  BotApi pollApi(TelegramSettings settings) {
    return new BotApi(settings.server(), settings.token(), Poller.HOLD.plus(SLACK));
  }

  @Bean
  Outgoing outgoing(BotApi botApi, Chats chats, Counts counts, Clock clock, Time time) {
    return new Outgoing(botApi, chats, counts, clock, time);
  }

  @Bean
  Typing typing() {
    return new Typing();
  }

  @Bean
  Letterbox letterbox(
      Inbox inbox, Chats chats, Access access, Typing typing, Counts counts, Clock clock) {
    return new Letterbox(inbox, chats, access, typing, counts, clock);
  }

  @Bean(destroyMethod = "")
  Turn turn(Database database, DataFolder folder, Clock clock, Time time) {
    return new Turn(new Leases(database), folder.identity(), clock, time);
  }

  @Bean
  Workers workers(
      Inbox inbox,
      Handler handler,
      Outgoing outgoing,
      Chats chats,
      Quotas quotas,
      Turn turn,
      Counts counts,
      Clock clock) {
    var refuser = new Refuser(outgoing, chats, clock);
    Runnable tidy =
        () -> {
          inbox.forget(clock.instant());
          quotas.forget(clock.instant());
        };
    return new Workers(
        inbox, handler, refuser, turn, counts, tidy, clock, CHATS_AT_ONCE, BETWEEN_TRIES);
  }

  @Bean
  Bot bot(
      TelegramSettings settings,
      BotApi pollApi,
      BotApi botApi,
      Letterbox letterbox,
      Turn turn,
      Workers workers,
      Pulse pulse,
      Time time) {
    Runnable source =
        settings.hasWebhook()
            ? new Hook(botApi, settings.webhookUrl(), settings.webhookSecret(), turn, pulse, time)
            : new Poller(pollApi, letterbox, workers::wake, turn, pulse, time, Poller.HOLD);
    return new Bot(turn, workers, source);
  }

  /// Where a token is set and others are served.
  @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @ConditionalOnWebApplication
  @Conditional(IsSet.class)
  @interface WithToken {}

  /// Where a webhook is set as well.
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @WithToken
  @Conditional(HookIsSet.class)
  @interface WithWebhook {}

  static final class IsSet implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("footnote.telegram.token", "").isBlank();
    }
  }

  static final class HookIsSet implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("footnote.telegram.webhook-url", "").isBlank();
    }
  }
}
