package footnote.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What users type behind the bot's name in other chats. Telegram asks anew with about every
/// letter: only the newest is worth an answer, and all of it is one question.
final class Typing {
  private static final int USERS = 1_000;
  private static final Duration MOMENT = Duration.ofSeconds(15);

  /// So many times a question may be asked while it is typed before it counts as another.
  private static final int STEPS = 20;

  private final Map<Long, Long> newest = new Latest<>();
  private final Map<Long, Typed> counted = new Latest<>();

  /// @param steps how often it was asked for since it was counted
  private record Typed(String text, Instant at, int steps) {
    private boolean goesOn(String next, Instant then) {
      return steps < STEPS
          && at.plus(MOMENT).isAfter(then)
          && (next.startsWith(text) || text.startsWith(next));
    }
  }

  /// Notes that a query came.
  synchronized void came(long user, long update) {
    newest.merge(user, update, Math::max);
  }

  /// Whether the user has typed on since.
  synchronized boolean isOvertaken(long user, long update) {
    return newest.getOrDefault(user, update) > update;
  }

  /// Whether a text only goes on with the one before, or takes something of it back.
  synchronized boolean goesOn(long user, String text, Instant at) {
    Typed before = counted.get(user);
    boolean same = before != null && before.goesOn(text, at);
    counted.put(user, new Typed(text, at, before != null && same ? before.steps + 1 : 0));
    return same;
  }

  /// Forgets those who typed longest ago.
  private static final class Latest<V> extends LinkedHashMap<Long, V> {
    private static final long serialVersionUID = 1L;

    private Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
      return size() > USERS;
    }
  }
}
