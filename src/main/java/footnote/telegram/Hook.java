package footnote.telegram;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Tells Telegram where the webhook is, and looks every minute whether it still is there.
final class Hook implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Hook.class);
  private static final long LOOK = Duration.ofMinutes(1).toMillis();
  private static final long IDLE = 250;
  private static final BackOff BACK_OFF = new BackOff(500, 15_000);

  private final BotApi api;
  private final String url;
  private final String secret;
  private final BooleanSupplier turn;
  private final Pulse pulse;
  private final Time time;
  private final Seldom seldom;
  private boolean isSet;
  private int failures;

  Hook(BotApi api, String url, String secret, BooleanSupplier turn, Pulse pulse, Time time) {
    this.api = api;
    this.url = url;
    this.secret = secret;
    this.turn = turn;
    this.pulse = pulse;
    this.time = time;
    this.seldom = new Seldom(time);
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        time.sleep(step());
      }
    } catch (InterruptedException e) {
      // The bot is closed.
    }
  }

  private long step() throws InterruptedException {
    if (!turn.getAsBoolean()) {
      isSet = false;
      pulse.waits();
      return IDLE;
    }
    return isSet ? look() : set();
  }

  private long set() throws InterruptedException {
    var method =
        SetWebhook.builder().url(url).secretToken(secret).allowedUpdates(Poll.KINDS).build();
    return switch (api.call(method)) {
      case ApiReply.Given<Boolean> given -> stands();
      case ApiReply.Unread<Boolean> unread -> stands();
      case ApiReply.Refused<Boolean> refused -> failed(refused);
      case ApiReply.Broken<Boolean> broken -> failed(broken.why());
    };
  }

  private long look() throws InterruptedException {
    return switch (api.call(new GetWebhookInfo())) {
      case ApiReply.Given<WebhookInfo> given when url.equals(given.value().getUrl()) -> stands();
      case ApiReply.Given<WebhookInfo> given -> {
        isSet = false;
        yield failed("another program has taken the webhook away, it is set again");
      }
      case ApiReply.Unread<WebhookInfo> unread -> stands();
      case ApiReply.Refused<WebhookInfo> refused -> failed(refused);
      case ApiReply.Broken<WebhookInfo> broken -> failed(broken.why());
    };
  }

  private long stands() {
    isSet = true;
    failures = 0;
    pulse.beats();
    return LOOK;
  }

  private long failed(ApiReply.Refused<?> refused) {
    long wait = failed("Telegram answered %d, %s".formatted(refused.code(), refused.description()));
    return refused.retryAfter() == null ? wait : refused.retryAfter().toMillis();
  }

  private long failed(String why) {
    failures++;
    pulse.misses(why);
    if (seldom.isDue(why)) {
      log.warn("The webhook is not sure to be set, trying on: {}", why);
    }
    return BACK_OFF.millis(failures);
  }
}
