package footnote.telegram;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// Time in which waiting takes none: who sleeps moves it on.
final class FastTime extends Clock implements Time {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private final AtomicLong now = new AtomicLong();

  @Override
  public long millis() {
    return now.get();
  }

  @Override
  public void sleep(long millis) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    now.addAndGet(Math.max(0, millis));
  }

  void pass(long millis) {
    now.addAndGet(millis);
  }

  @Override
  public Instant instant() {
    return START.plusMillis(now.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
