package footnote.telegram;

import java.util.HashMap;
import java.util.Map;

/// Until when nothing may be sent, to a chat or at all. Telegram does not say which of the two it
/// means: where few messages went to the chat, it cannot be the chat's doing, nor can it where two
/// chats are paused at once.
final class Pauses {
  private final Map<Long, Long> chats = new HashMap<>();
  private long all = Long.MIN_VALUE;

  /// @param recent how many messages went to the chat in the last minute, this one included
  synchronized void pause(long chat, int recent, long now, long until) {
    chats.values().removeIf(end -> end <= now);
    chats.merge(chat, until, Math::max);
    if (recent <= 1 || chats.size() > 1) {
      all = Math.max(all, until);
    }
  }

  synchronized void pauseAll(long until) {
    all = Math.max(all, until);
  }

  synchronized long all() {
    return all;
  }

  synchronized long until(long chat) {
    return Math.max(all, chats.getOrDefault(chat, Long.MIN_VALUE));
  }
}
