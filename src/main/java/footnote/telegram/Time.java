package footnote.telegram;

import java.util.concurrent.TimeUnit;

/// Time that can be waited for.
interface Time {
  /// Milliseconds since some moment; they never jump.
  long millis();

  void sleep(long millis) throws InterruptedException;

  /// The time of this machine.
  record OfMachine() implements Time {
    @Override
    public long millis() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void sleep(long millis) throws InterruptedException {
      Thread.sleep(Math.max(0, millis));
    }
  }
}
