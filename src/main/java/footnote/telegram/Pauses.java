package footnote.telegram;

import java.util.HashMap;
import java.util.Map;

/// Until when nothing may be sent, to a chat or at all. Telegram does not say which of the two it
/// means. A short silence is kept to all; a long one too where few messages went to the chat, so
/// that it cannot be the chat's doing, and where two chats are paused at once.
final class Pauses {
  private static final long SHORT = 5_000;

  private final Map<Long, Long> chats = new HashMap<>();
  private final Map<Long, Long> rests = new HashMap<>();
  private long all = Long.MIN_VALUE;

  /// @param recent how many messages went to the chat in the last minute, this one included
  synchronized void pause(long chat, int recent, long now, long until) {
    chats.values().removeIf(end -> end <= now);
    chats.merge(chat, until, Math::max);
    if (until - now <= SHORT || recent <= 1 || chats.size() > 1) {
      all = Math.max(all, until);
    }
  }

  /// Nothing is to be sent to a chat for a while, for reasons of our own.
  synchronized void rest(long chat, long now, long until) {
    rests.values().removeIf(end -> end <= now);
    rests.put(chat, until);
  }

  synchronized void pauseAll(long until) {
    all = Math.max(all, until);
  }

  synchronized long all() {
    return all;
  }

  synchronized long until(long chat) {
    long asked = Math.max(all, chats.getOrDefault(chat, Long.MIN_VALUE));
    return Math.max(asked, rests.getOrDefault(chat, Long.MIN_VALUE));
  }
}
