package footnote.telegram;

import java.util.HashMap;
import java.util.Map;

/// Lets the same thing be said once a minute.
final class Seldom {
  private static final long MINUTE = 60_000;

  private final Time time;
  private final Map<String, Long> said = new HashMap<>();

  Seldom(Time time) {
    this.time = time;
  }

  synchronized boolean isDue(String what) {
    long now = time.millis();
    said.values().removeIf(at -> at <= now - MINUTE);
    return said.putIfAbsent(what, now) == null;
  }
}
