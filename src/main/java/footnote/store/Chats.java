package footnote.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known of the chats of Telegram beyond their conversations.
public final class Chats {
  private final JdbcClient jdbc;

  public Chats(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Notes that the chat takes nothing from the bot.
  public void block(long chatId, Instant at) {
    set(chatId, "blocked_at", at.toEpochMilli());
  }

  /// Notes that the chat has written, so it takes answers.
  public void unblock(long chatId) {
    jdbc.sql("UPDATE chats SET blocked_at = NULL WHERE chat_id = :chat AND blocked_at IS NOT NULL")
        .param("chat", chatId)
        .update();
  }

  /// Whether the chat takes nothing from the bot.
  public boolean isBlocked(long chatId) {
    return jdbc.sql("SELECT blocked_at FROM chats WHERE chat_id = :chat AND blocked_at IS NOT NULL")
        .param("chat", chatId)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /// Keeps the language that the chat chose.
  public void speak(long chatId, String language) {
    set(chatId, "language", language);
  }

  /// The language that the chat chose.
  public Optional<String> language(long chatId) {
    return jdbc.sql("SELECT language FROM chats WHERE chat_id = :chat AND language IS NOT NULL")
        .param("chat", chatId)
        .query(String.class)
        .optional();
  }

  /// Notes that the chat is refused on that day.
  ///
  /// @return false where it was already
  public boolean refuse(long chatId, Instant at) {
    return jdbc.sql(
                "INSERT INTO chats (chat_id, refused_on) VALUES (:chat, :day)"
                    + " ON CONFLICT (chat_id) DO UPDATE SET refused_on = excluded.refused_on"
                    + " WHERE chats.refused_on IS NULL OR chats.refused_on <> excluded.refused_on")
            .param("chat", chatId)
            .param("day", day(at))
            .update()
        > 0;
  }

  /// Whether the chat was refused on that day.
  public boolean isRefused(long chatId, Instant at) {
    return jdbc.sql("SELECT refused_on FROM chats WHERE chat_id = :chat AND refused_on = :day")
        .param("chat", chatId)
        .param("day", day(at))
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private static long day(Instant at) {
    return at.truncatedTo(ChronoUnit.DAYS).getEpochSecond() / 86_400;
  }

  private void set(long chatId, String column, Object value) {
    jdbc.sql(
            "INSERT INTO chats (chat_id, "
                + column
                + ") VALUES (:chat, :value) ON CONFLICT (chat_id) DO UPDATE SET "
                + column
                + " = excluded."
                + column)
        .param("chat", chatId)
        .param("value", value)
        .update();
  }
}
