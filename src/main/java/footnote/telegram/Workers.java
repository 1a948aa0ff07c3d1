package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.store.Inbox;
import footnote.store.InboxUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Hands the updates of the inbox to the handler: a chat's one after another, several chats at
/// once.
final class Workers {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 2;
  private static final long LOOK = 500;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Inbox inbox;
  private final Handler handler;
  private final Refuser refuser;
  private final BooleanSupplier turn;
  private final Counts counts;
  private final Runnable tidy;
  private final Clock clock;
  private final int most;
  private final Duration pause;
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name("telegram-inbox").unstarted(this::run);
  private Instant tidyAt = Instant.MIN;
  private volatile boolean stopping;

  /// Whether something may be marked as taken that nobody works on.
  private volatile boolean adrift = true;

  /// @param tidy called once an hour
  /// @param most how many chats are worked for at once
  /// @param pause between two tries at an update
  Workers(
      Inbox inbox,
      Handler handler,
      Refuser refuser,
      BooleanSupplier turn,
      Counts counts,
      Runnable tidy,
      Clock clock,
      int most,
      Duration pause) {
    this.inbox = inbox;
    this.handler = handler;
    this.refuser = refuser;
    this.turn = turn;
    this.counts = counts;
    this.tidy = tidy;
    this.clock = clock;
    this.most = most;
    this.pause = pause;
  }

  void start() {
    thread.start();
  }

  /// Says that something new may be in the inbox.
  void wake() {
    bell.release();
  }

  private void run() {
    while (!stopping) {
      try {
        if (!turn.getAsBoolean()) {
          adrift = true;
        } else if (!adrift || gathered()) {
          dispatch();
          tidyUp();
        }
      } catch (RuntimeException e) {
        log.error("The inbox of Telegram's updates cannot be used just now", e);
      }
      await();
    }
  }

  private void await() {
    try {
      if (bell.tryAcquire(LOOK, TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /// What another process or an earlier life of this one left is given out again, once nothing that
  /// was taken here is still worked on.
  private boolean gathered() {
    if (!busy.isEmpty()) {
      return false;
    }
    adrift = false;
    int left = inbox.giveBack();
    if (left > 0) {
      log.info("{} updates of Telegram's that were in work are taken up again", left);
    }
    return true;
  }

  private void tidyUp() {
    if (clock.instant().isAfter(tidyAt)) {
      tidyAt = clock.instant().plus(HOUR);
      tidy.run();
    }
  }

  private void dispatch() {
    List<InboxUpdate> next =
        inbox.waiting(most + busy.size()).stream()
            .filter(update -> !busy.contains(update.chatId()))
            .limit(Math.max(0, most - busy.size()))
            .toList();
    inbox.take(next.stream().map(InboxUpdate::updateId).toList());
    for (InboxUpdate update : next) {
      busy.add(update.chatId());
      threads.execute(() -> work(update));
    }
  }

  private void work(InboxUpdate update) {
    try {
      int failures = update.failures();
      while (!isHandled(update)) {
        inbox.failedOnce(update.updateId());
        if (++failures >= TRIES) {
          counts.givenUp();
          inbox.failed(update.updateId());
          return;
        }
        Thread.sleep(pause);
      }
      inbox.done(update.updateId());
      counts.handled();
    } catch (InterruptedException e) {
      // Taken up again at the next start.
    } catch (RuntimeException e) {
      log.error("The inbox of Telegram's updates cannot be used just now", e);
      adrift = true;
    } finally {
      busy.remove(update.chatId());
      wake();
    }
  }

  private boolean isHandled(InboxUpdate update) throws InterruptedException {
    try {
      if (update.body().isEmpty()) {
        refuser.refuse(update.chatId());
      } else {
        handler.handle(JSON.readValue(update.body(), Update.class));
      }
      return true;
    } catch (InterruptedException e) {
      throw e;
    } catch (JsonProcessingException e) {
      log.warn("Update {} cannot be read by the library", update.updateId());
      return false;
    } catch (Throwable e) {
      if (stopping && Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      log.warn("Update {} could not be answered: {}", update.updateId(), where(e));
      return false;
    }
  }

  /// Without the message, which may hold what somebody wrote.
  private static String where(Throwable e) {
    var stack = e.getStackTrace();
    return e.getClass().getName() + (stack.length > 0 ? " at " + stack[0] : "");
  }

  /// Takes nothing new, and lets what is in work come to its end for so long. What does not is
  /// taken up again at the next start.
  void stop(Duration grace) {
    stopping = true;
    wake();
    threads.shutdown();
    try {
      if (thread.isAlive()) {
        thread.join();
      }
      if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
