package footnote.telegram;

import footnote.library.LibraryReady;
import java.time.Duration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.SmartLifecycle;

/// The bot as a whole: it runs from when the articles are ready until the process ends.
final class Bot
    implements SmartLifecycle, ApplicationListener<PayloadApplicationEvent<LibraryReady>> {
  /// Less than a phase of the shutdown may take.
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final Turn turn;
  private final Workers workers;
  private final Thread source;
  private volatile boolean running;

  /// @param source what asks for updates, or has them sent
  Bot(Turn turn, Workers workers, Runnable source) {
    this.turn = turn;
    this.workers = workers;
    this.source = Thread.ofVirtual().name("telegram").unstarted(source);
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<LibraryReady> event) {
    start();
  }

  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      turn.start();
      workers.start();
      source.start();
    }
  }

  /// Says that something new may be in the inbox.
  void wake() {
    workers.wake();
  }

  @Override
  public synchronized void stop() {
    if (running) {
      source.interrupt();
      workers.stop(GRACE);
      turn.close();
      running = false;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
