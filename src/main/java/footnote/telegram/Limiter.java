package footnote.telegram;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// When the next message to a chat may go: at most 30 in any second in all, evenly spaced; one a
/// second to a chat, after a burst of three; 20 in any minute to a group. Times in milliseconds.
final class Limiter {
  private static final long APART = 34;
  private static final long IN_A_CHAT = 1_000;
  private static final int BURST = 3;
  private static final int GROUP_MOST = 20;
  private static final long MINUTE = 60_000;
  private static final int MANY = 1_000;

  private final Map<Long, Rate> chats = new HashMap<>();
  private long next = Long.MIN_VALUE;

  /// Books the earliest time at or after the given one at which a message to the chat may be sent.
  synchronized long book(long chat, long now) {
    tidy(now);
    Rate rate = chats.computeIfAbsent(chat, id -> new Rate(id < 0));
    long at = Math.max(Math.max(now, next), rate.earliest());
    next = at + APART;
    rate.book(at);
    return at;
  }

  /// How many messages to the chat were booked for the last minute.
  synchronized int recent(long chat, long now) {
    Rate rate = chats.get(chat);
    return rate == null ? 0 : (int) rate.times.stream().filter(at -> at > now - MINUTE).count();
  }

  private void tidy(long now) {
    if (chats.size() > MANY) {
      chats.values().removeIf(rate -> rate.times.getLast() < now - MINUTE);
    }
  }

  /// One chat's rate: `full` is when its burst is whole again.
  private static final class Rate {
    private final boolean group;
    private final ArrayDeque<Long> times = new ArrayDeque<>();
    private long full = Long.MIN_VALUE;

    private Rate(boolean group) {
      this.group = group;
    }

    private long earliest() {
      long burst = full == Long.MIN_VALUE ? full : full - (BURST - 1) * IN_A_CHAT;
      return group && times.size() == GROUP_MOST
          ? Math.max(burst, times.getFirst() + MINUTE + 1)
          : burst;
    }

    private void book(long at) {
      full = Math.max(full, at) + IN_A_CHAT;
      times.addLast(at);
      if (times.size() > GROUP_MOST) {
        times.removeFirst();
      }
    }
  }
}
