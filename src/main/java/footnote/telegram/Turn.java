package footnote.telegram;

import footnote.store.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to poll and to answer, which one process of several has. It lapses by itself where the
/// record cannot be written.
final class Turn implements BooleanSupplier, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Turn.class);
  private static final String NAME = "telegram";

  /// How long a process that died keeps the others waiting.
  static final Duration LENGTH = Duration.ofSeconds(20);

  private static final Duration STEP = Duration.ofSeconds(5);

  private final Leases leases;
  private final String holder;
  private final Clock clock;
  private final Time time;
  private final Thread thread = Thread.ofVirtual().name("telegram-turn").unstarted(this::run);
  private volatile long until = Long.MIN_VALUE;

  /// @param holder a name that a process keeps over its restarts
  Turn(Leases leases, String holder, Clock clock, Time time) {
    this.leases = leases;
    this.holder = holder;
    this.clock = clock;
    this.time = time;
  }

  void start() {
    extend();
    thread.start();
  }

  /// Whether this process has the right.
  @Override
  public boolean getAsBoolean() {
    return time.millis() < until;
  }

  void extend() {
    long asked = time.millis();
    try {
      boolean had = getAsBoolean();
      boolean has = leases.take(NAME, holder, clock.instant(), LENGTH);
      until = has ? asked + LENGTH.toMillis() : Long.MIN_VALUE;
      if (had != has) {
        log.info("Telegram is {}", has ? "answered by this process" : "left to another process");
      }
    } catch (RuntimeException e) {
      log.warn("Who answers Telegram could not be written down", e);
    }
  }

  private void run() {
    try {
      while (true) {
        time.sleep(STEP.toMillis());
        extend();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (thread.isAlive()) {
        thread.join();
      }
      until = Long.MIN_VALUE;
      leases.release(NAME, holder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("The turn at Telegram could not be given up; it ends by itself", e);
    }
  }
}
