package footnote.telegram;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether Telegram is heard of: the time since the last successful poll, or since the webhook was
/// last seen to be set.
final class Pulse implements HealthIndicator {
  static final Duration LONGEST = Duration.ofSeconds(120);

  private final Time time;
  private volatile long beat;
  private volatile boolean waiting;
  private volatile String trouble = "Telegram has not been heard of yet";

  Pulse(Time time) {
    this.time = time;
    this.beat = time.millis();
  }

  /// Telegram answered.
  void beats() {
    beat = time.millis();
    waiting = false;
    trouble = "";
  }

  /// Another process has the turn.
  void waits() {
    beat = time.millis();
    waiting = true;
  }

  /// @param why in words, without the token
  void misses(String why) {
    waiting = false;
    trouble = why;
  }

  double seconds() {
    return (time.millis() - beat) / 1_000.0;
  }

  @Override
  public Health health() {
    long seconds = (time.millis() - beat) / 1_000;
    var health =
        seconds > LONGEST.toSeconds()
            ? Health.down()
                .withDetail(
                    "reason", "Nothing from Telegram for %d s: %s".formatted(seconds, trouble))
            : Health.up();
    return health
        .withDetail("secondsSincePoll", seconds)
        .withDetail("state", waiting ? "another process has the turn" : "on duty")
        .build();
  }
}
