package footnote.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// Asks Telegram for updates, for ever: nothing but an interrupt ends it. A batch is confirmed by
/// the call after it, which is not made before the batch is in the inbox.
final class Poller implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  /// How long Telegram holds a call that has nothing to tell.
  static final Duration HOLD = Duration.ofSeconds(25);

  private static final long IDLE = 250;

  /// The wait where a server says at once that there is nothing.
  private static final long HASTE = 200;
  private static final BackOff BACK_OFF = new BackOff(500, 15_000);

  /// After a week without updates their ids may begin anywhere.
  private static final long OFFSET_HOLDS = Duration.ofDays(6).toMillis();

  private final BotApi api;
  private final Letterbox letterbox;
  private final Runnable bell;
  private final BooleanSupplier turn;
  private final Pulse pulse;
  private final Time time;
  private final long hold;
  private final Seldom seldom;
  private @Nullable Long offset;
  private long offsetAt;
  private boolean polls;
  private int failures;

  /// @param bell rung when updates are in the inbox
  /// @param turn whether this process is the one to poll
  Poller(
      BotApi api,
      Letterbox letterbox,
      Runnable bell,
      BooleanSupplier turn,
      Pulse pulse,
      Time time,
      Duration hold) {
    this.api = api;
    this.letterbox = letterbox;
    this.bell = bell;
    this.turn = turn;
    this.pulse = pulse;
    this.time = time;
    this.hold = hold.toSeconds();
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

  /// One call.
  ///
  /// @return how long to wait before the next, in milliseconds
  long step() throws InterruptedException {
    try {
      if (!turn.getAsBoolean()) {
        polls = false;
        pulse.waits();
        return IDLE;
      }
      return polls ? poll() : begin();
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      return failed("Footnote itself failed (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /// Telegram does not answer polls while it has a webhook.
  private long begin() throws InterruptedException {
    return switch (api.call(new DeleteWebhook())) {
      case ApiReply.Given<Boolean> given -> begun();
      case ApiReply.Unread<Boolean> unread -> begun();
      case ApiReply.Refused<Boolean> refused -> refused(refused);
      case ApiReply.Broken<Boolean> broken -> failed(broken.why(), null);
    };
  }

  private long begun() {
    polls = true;
    return 0;
  }

  private long poll() throws InterruptedException {
    if (time.millis() - offsetAt > OFFSET_HOLDS) {
      offset = null;
    }
    long began = time.millis();
    return switch (api.call(new Poll(offset, hold))) {
      case ApiReply.Given<ArrayList<Arrival>> given -> arrived(given.value(), began);
      case ApiReply.Unread<ArrayList<Arrival>> unread -> failed("an answer nobody can read", null);
      case ApiReply.Refused<ArrayList<Arrival>> refused -> refused(refused);
      case ApiReply.Broken<ArrayList<Arrival>> broken -> failed(broken.why(), null);
    };
  }

  private long arrived(List<Arrival> batch, long began) {
    if (!batch.isEmpty()) {
      letterbox.put(batch);
      bell.run();
      offset = batch.stream().mapToLong(Arrival::updateId).max().orElseThrow() + 1;
      offsetAt = time.millis();
    }
    failures = 0;
    pulse.beats();
    boolean hasty = batch.isEmpty() && time.millis() - began < hold * 500;
    return hasty ? HASTE : 0;
  }

  private long refused(ApiReply.Refused<?> refused) {
    long wait = failed(reason(refused), null);
    polls = polls && refused.code() != 409;
    return refused.retryAfter() == null ? wait : refused.retryAfter().toMillis();
  }

  private static String reason(ApiReply.Refused<?> refused) {
    return switch (refused.code()) {
      case 401, 404 ->
          "Telegram does not know the bot's token (%d); see footnote.telegram.token"
              .formatted(refused.code());
      case 409 ->
          "another program polls with the same token or has set a webhook (409): stop it, or give each a bot of its own";
      default -> "Telegram answered %d, %s".formatted(refused.code(), refused.description());
    };
  }

  private long failed(String why, @Nullable Throwable e) {
    failures++;
    pulse.misses(why);
    if (seldom.isDue(why)) {
      log.warn("No updates from Telegram just now, trying on: {}", why, e);
    }
    return BACK_OFF.millis(failures);
  }
}
