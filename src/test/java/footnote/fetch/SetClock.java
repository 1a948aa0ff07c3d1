package footnote.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test sets.
public final class SetClock extends Clock {
  private volatile Instant time;

  public SetClock(String time) {
    this.time = Instant.parse(time);
  }

  void set(String time) {
    this.time = Instant.parse(time);
  }

  public void plus(Duration duration) {
    time = time.plus(duration);
  }

  @Override
  public Instant instant() {
    return time;
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
