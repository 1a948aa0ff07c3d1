package footnote.telegram;

import footnote.store.Chats;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/// Everything that is sent: in order within a chat, as fast as Telegram allows, and again where it
/// did not go through. A message whose fate is unknown is sent again: it may come twice. One is
/// under way at a time, unless Telegram is slow: its reply may ask for silence.
final class Outgoing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  /// How long a message is tried.
  static final Duration PATIENCE = Duration.ofMinutes(15);

  /// How long something of the moment, such as the answer to a pressed button, may wait.
  private static final long MOMENT = 5_000;

  /// How long a message waits for the reply to another.
  private static final long OTHERS = 1_000;

  private static final BackOff BACK_OFF = new BackOff(500, 15_000);

  private final BotApi api;
  private final Chats chats;
  private final Counts counts;
  private final Clock clock;
  private final Time time;
  private final Limiter limiter = new Limiter();
  private final Pauses pauses = new Pauses();
  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
  private final Semaphore line = new Semaphore(1, true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Outgoing(BotApi api, Chats chats, Counts counts, Clock clock, Time time) {
    this.api = api;
    this.chats = chats;
    this.counts = counts;
    this.clock = clock;
    this.time = time;
  }

  /// Sends a message and waits until it is sent, or cannot be.
  Delivery send(SendMessage message) throws InterruptedException {
    long chat = Long.parseLong(message.getChatId());
    var done = new CompletableFuture<Delivery>();
    enqueue(new Parcel.Fresh(chat, message, done, deadline()));
    try {
      return done.get();
    } catch (ExecutionException e) {
      return new Delivery.Failed("Footnote itself failed");
    }
  }

  /// Sends an edit when its turn comes, unless a newer one of the same message is there by then.
  CompletableFuture<Delivery> edit(EditMessageText edit) {
    long chat = Long.parseLong(edit.getChatId());
    var done = new CompletableFuture<Delivery>();
    enqueue(new Parcel.Edit(chat, edit, done, deadline()));
    return done;
  }

  /// Calls for something that is no message: answers to pressed buttons, what the bot is doing,
  /// facts. It is tried once, and not at all while nothing may be sent for long.
  <T extends Serializable> ApiReply<T> ask(BotApiMethod<T> method) throws InterruptedException {
    long now = time.millis();
    long wait = Math.max(now, pauses.all()) - now;
    if (wait > MOMENT) {
      return new ApiReply.Refused<>(429, "not tried: Telegram wants silence");
    }
    if (wait > 0) {
      time.sleep(wait);
    }
    ApiReply<T> reply = api.call(method);
    if (reply instanceof ApiReply.Refused<T> refused && refused.retryAfter() != null) {
      pauses.pauseAll(time.millis() + refused.retryAfter().toMillis());
    }
    return reply;
  }

  /// How many chats something is being sent to.
  int lanes() {
    return lanes.size();
  }

  private long deadline() {
    return time.millis() + PATIENCE.toMillis();
  }

  private void enqueue(Parcel parcel) {
    lanes.compute(
        parcel.chat(),
        (chat, known) -> {
          Lane lane = known == null ? new Lane() : known;
          lane.add(parcel);
          if (known == null) {
            threads.execute(() -> drain(chat, lane));
          }
          return lane;
        });
  }

  private void drain(long chat, Lane lane) {
    try {
      while (lanes.computeIfPresent(chat, (id, l) -> l.isEmpty() ? null : l) != null) {
        awaitTurn(chat);
        boolean alone = line.tryAcquire(OTHERS, TimeUnit.MILLISECONDS);
        try {
          @Nullable Parcel parcel = isSilent(chat) ? null : lane.take();
          if (parcel != null) {
            deliver(parcel, lane);
          }
        } finally {
          line.release(alone ? 1 : 0);
        }
      }
    } catch (InterruptedException e) {
      // Closed: what waits is sent after the next start, with the update that it answers.
    }
  }

  private void awaitTurn(long chat) throws InterruptedException {
    boolean booked = false;
    while (true) {
      long now = time.millis();
      if (pauses.until(chat) > now) {
        time.sleep(pauses.until(chat) - now);
        booked = false;
      } else if (booked) {
        return;
      } else {
        long at = limiter.book(chat, now);
        if (at > now) {
          time.sleep(at - now);
        }
        booked = true;
      }
    }
  }

  /// Whether nothing may be sent to the chat just now.
  boolean isSilent(long chat) {
    return pauses.until(chat) > time.millis();
  }

  private void deliver(Parcel parcel, Lane lane) throws InterruptedException {
    try {
      @Nullable Delivery delivery = attempt(parcel, lane);
      if (delivery == null) {
        counts.retried();
        lane.putBack(parcel);
      } else {
        lane.succeeded();
        parcel.done().complete(delivery);
      }
    } catch (RuntimeException e) {
      log.error("A message could not be sent ({})", e.getClass().getName());
      counts.failed();
      parcel.done().complete(new Delivery.Failed("Footnote itself failed"));
    }
  }

  /// @return null to try again
  private @Nullable Delivery attempt(Parcel parcel, Lane lane) throws InterruptedException {
    if (time.millis() > parcel.deadline()) {
      return failed("it could not be sent in time");
    }
    if (chats.isBlocked(parcel.chat())) {
      return new Delivery.Blocked();
    }
    return switch (api.call(parcel.method())) {
      case ApiReply.Given<? extends Serializable> given -> {
        counts.sent();
        yield new Delivery.Sent(parcel.messageId(given.value()));
      }
      case ApiReply.Unread<? extends Serializable> unread -> {
        counts.sent();
        yield new Delivery.Sent(0);
      }
      case ApiReply.Refused<? extends Serializable> refused -> refused(parcel, refused, lane);
      case ApiReply.Broken<? extends Serializable> broken -> rest(parcel, lane);
    };
  }

  private @Nullable Delivery refused(Parcel parcel, ApiReply.Refused<?> refused, Lane lane) {
    @Nullable Duration silence = refused.retryAfter();
    if (silence != null) {
      long now = time.millis();
      int recent = limiter.recent(parcel.chat(), now);
      pauses.pause(parcel.chat(), recent, now, now + silence.toMillis());
      return null;
    }
    if (refused.code() == 403) {
      chats.block(parcel.chat(), clock.instant());
      return new Delivery.Blocked();
    }
    if (refused.says("message is not modified")) {
      return new Delivery.Sent(parcel.messageId(0));
    }
    @Nullable Long movedTo = refused.movedTo();
    if (movedTo != null) {
      parcel.moveTo(movedTo);
      return null;
    }
    if (refused.code() == 400 && refused.says("entit") && parcel.isStyled()) {
      log.warn("Telegram refuses the styling of a message: {}", refused.description());
      return new Delivery.Unstyled();
    }
    return refused.isServerBroken() || refused.code() == 429
        ? rest(parcel, lane)
        : failed("%d, %s".formatted(refused.code(), refused.description()));
  }

  private @Nullable Delivery rest(Parcel parcel, Lane lane) {
    long now = time.millis();
    pauses.rest(parcel.chat(), now, now + BACK_OFF.millis(lane.failedAgain()));
    return null;
  }

  private Delivery failed(String why) {
    counts.failed();
    log.warn("Telegram does not take a message: {}", why);
    return new Delivery.Failed(why);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
