package footnote.feed;

import footnote.library.LibraryReady;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/// Polls the feeds of the settings while Footnote serves, each on a thread of its own.
public final class FeedPoller
    implements ApplicationListener<PayloadApplicationEvent<LibraryReady>>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);
  private static final Duration PULSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final FeedSettings settings;
  private final Feeds feeds;
  private final Timetable timetable;
  private final Clock clock;
  private final Map<String, Instant> due = new ConcurrentHashMap<>();
  private final Map<String, Thread> running = new ConcurrentHashMap<>();
  private final Thread thread = Thread.ofVirtual().name("feeds").unstarted(this::run);
  private volatile boolean closing;

  FeedPoller(FeedSettings settings, Feeds feeds, Timetable timetable, Clock clock) {
    this.settings = settings;
    this.feeds = feeds;
    this.timetable = timetable;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<LibraryReady> event) {
    start();
  }

  /// Starts to poll; does nothing where there are no feeds.
  synchronized void start() {
    if (!settings.addresses().isEmpty() && thread.getState() == Thread.State.NEW && !closing) {
      thread.start();
    }
  }

  private void run() {
    while (!closing) {
      try {
        settings.addresses().forEach(this::startIfDue);
        Thread.sleep(PULSE);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("The feeds could not be looked at this time", e);
      }
    }
  }

  private void startIfDue(String address) {
    Instant now = clock.instant();
    Instant time = due.computeIfAbsent(address, each -> timetable.next(feeds.state(each), now));
    if (!closing && !running.containsKey(address) && !now.isBefore(time)) {
      Thread poll = Thread.ofVirtual().name("feed").unstarted(() -> poll(address));
      running.put(address, poll);
      poll.start();
    }
  }

  private void poll(String address) {
    try {
      due.put(address, timetable.next(feeds.poll(address), clock.instant()));
    } catch (CancellationException e) {
      log.debug("Stopped while {} was read", address);
    } catch (RuntimeException e) {
      due.put(address, clock.instant().plus(settings.every()));
      if (!closing) {
        log.error("The feed {} could not be read this time", address, e);
      }
    } finally {
      running.remove(address);
    }
  }

  /// Ends what is under way; what it would have taken is taken after the next start.
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    var left = Map.copyOf(running);
    left.values().forEach(Thread::interrupt);
    Instant end = Instant.now().plus(PATIENCE);
    try {
      for (Thread poll : left.values()) {
        Duration patience = Duration.between(Instant.now(), end);
        poll.join(patience.isNegative() ? Duration.ZERO : patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
