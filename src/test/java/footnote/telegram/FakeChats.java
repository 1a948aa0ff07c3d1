package footnote.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the chats of a Bot API server: messages that keep to the limits, each entity on
/// whole characters of its text, and nothing that is said while silence was asked for.
final class FakeChats {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 4096;

  /// Messages and edits that were taken.
  final List<FakeTelegram.Call> sent = new CopyOnWriteArrayList<>();

  /// Tries to send while `retry_after` asked for silence.
  final List<FakeTelegram.Call> early = new CopyOnWriteArrayList<>();

  private final Map<Long, String> texts = new HashMap<>();
  private final Map<Long, Long> silence = new HashMap<>();
  private final AtomicInteger messages = new AtomicInteger();
  private final Time time;

  FakeChats(Time time) {
    this.time = time;
  }

  /// @param chat 0 for all
  synchronized void hush(long chat, int seconds) {
    silence.put(chat, time.millis() + seconds * 1_000L);
  }

  synchronized String put(FakeTelegram.Call call) {
    long now = time.millis();
    long until =
        Math.max(
            silence.getOrDefault(0L, Long.MIN_VALUE),
            silence.getOrDefault(call.chat(), Long.MIN_VALUE));
    if (now < until) {
      early.add(call);
      int left = (int) ((until - now + 999) / 1_000);
      return FakeTelegram.error(429, "Too Many Requests: retry after " + left, left);
    }
    String wrong = wrong(call);
    if (!wrong.isEmpty()) {
      return FakeTelegram.error(400, "Bad Request: " + wrong, 0);
    }
    boolean edit = call.method().equals("editmessagetext");
    long id = edit ? call.body().path("message_id").asLong() : messages.incrementAndGet();
    String before = texts.put(id, call.text());
    if (edit && before == null) {
      return FakeTelegram.error(400, "Bad Request: message to edit not found", 0);
    }
    if (edit && call.text().equals(before)) {
      return FakeTelegram.error(
          400,
          "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
          0);
    }
    sent.add(call);
    return FakeTelegram.ok(
        "{\"message_id\":%d,\"date\":1764000000,\"chat\":{\"id\":%d,\"type\":\"%s\"},\"text\":%s}"
            .formatted(
                id,
                call.chat(),
                call.chat() < 0 ? "group" : "private",
                JSON.writeValueAsString(call.text())));
  }

  private static String wrong(FakeTelegram.Call call) {
    String text = call.text();
    if (text.isBlank()) {
      return "message text is empty";
    }
    if (text.length() > LONGEST) {
      return "message is too long";
    }
    for (JsonNode entity : call.body().path("entities")) {
      if (!isSound(entity, text)) {
        return "can't parse entities: entity at %d is beyond the text or cuts a character"
            .formatted(entity.path("offset").asInt());
      }
    }
    return "";
  }

  /// Offsets count UTF-16 units, lie within the text and on the borders of characters.
  private static boolean isSound(JsonNode entity, String text) {
    int start = entity.path("offset").asInt(-1);
    int end = start + entity.path("length").asInt(0);
    boolean link = entity.path("type").asString("").equals("text_link");
    return start >= 0
        && end > start
        && end <= text.length()
        && !isInside(text, start)
        && !isInside(text, end)
        && (!link || !entity.path("url").asString("").isEmpty());
  }

  private static boolean isInside(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }
}
