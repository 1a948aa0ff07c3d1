package footnote.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which answers were given in which chat of Telegram, topic and message.
public final class Talks {
  /// The topic of answers that were given in none, but to one user to share.
  public static final long INLINE = -1;

  private static final String FIND =
      "SELECT conversation_id, answer_id FROM talks WHERE chat_id = :chat AND ";

  private final Database database;
  private final JdbcClient jdbc;
  private final Conversations conversations;

  public Talks(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.conversations = new Conversations(database);
  }

  /// Notes that a message holds an answer or a part of it.
  ///
  /// @param topic 0 where the chat has none
  /// @param message its id; an update's id, negated, says that the answer was made for that update
  public void add(long chat, long topic, long message, Talk talk, Instant at) {
    jdbc.sql(
            "INSERT INTO talks (chat_id, topic_id, message_id, conversation_id, answer_id, said_at)"
                + " VALUES (:chat, :topic, :message, :conversation, :answer, :at)"
                + " ON CONFLICT (chat_id, topic_id, message_id) DO UPDATE SET"
                + " conversation_id = excluded.conversation_id, answer_id = excluded.answer_id,"
                + " said_at = excluded.said_at")
        .param("chat", chat)
        .param("topic", topic)
        .param("message", message)
        .param("conversation", talk.conversationId())
        .param("answer", talk.answerId())
        .param("at", at.toEpochMilli())
        .update();
  }

  /// The answer that was last given in a topic.
  public Optional<Talk> last(long chat, long topic) {
    return jdbc.sql(FIND + "topic_id = :topic ORDER BY said_at DESC, message_id DESC LIMIT 1")
        .param("chat", chat)
        .param("topic", topic)
        .query(Talk.class)
        .optional();
  }

  /// The answer that a message holds.
  public Optional<Talk> at(long chat, long message) {
    return jdbc.sql(FIND + "message_id = :message LIMIT 1")
        .param("chat", chat)
        .param("message", message)
        .query(Talk.class)
        .optional();
  }

  /// Whether the answer was given in the chat.
  public boolean holds(long chat, String answerId) {
    return jdbc.sql(FIND + "answer_id = :answer LIMIT 1")
        .param("chat", chat)
        .param("answer", answerId)
        .query(Talk.class)
        .optional()
        .isPresent();
  }

  /// Erases what is kept of a chat: its conversations, answers and what was said of them, its
  /// language, and whose its updates were.
  public void forget(long chat) {
    String answers = "(SELECT answer_id FROM talks WHERE chat_id = :chat)";
    Set<String> ids =
        new HashSet<>(
            jdbc.sql("SELECT DISTINCT conversation_id FROM talks WHERE chat_id = :chat")
                .param("chat", chat)
                .query(String.class)
                .list());
    ids.forEach(conversations::forget);
    database.inTransaction(
        () -> {
          erase("DELETE FROM feedback WHERE answer_id IN " + answers, chat);
          erase("DELETE FROM answers WHERE id IN " + answers, chat);
          erase("DELETE FROM talks WHERE chat_id = :chat", chat);
          erase("DELETE FROM chats WHERE chat_id = :chat", chat);
          // Those that wait were written later; the one in work is this.
          return erase(
              "UPDATE inbox SET chat_id = 0 WHERE chat_id = :chat AND state <> 'waiting'", chat);
        });
  }

  /// A group goes on under another id, with its conversations and its language.
  public void move(long chat, long newChat) {
    database.inTransaction(
        () -> {
          moved(
              "INSERT INTO chats (chat_id, blocked_at, language, refused_on)"
                  + " SELECT :new, blocked_at, language, refused_on FROM chats"
                  + " WHERE chat_id = :chat ON CONFLICT (chat_id) DO NOTHING",
              chat,
              newChat);
          erase("DELETE FROM chats WHERE chat_id = :chat", chat);
          return moved(
              "UPDATE talks SET chat_id = :new WHERE chat_id = :chat AND NOT EXISTS"
                  + " (SELECT 1 FROM talks AS other WHERE other.chat_id = :new"
                  + " AND other.topic_id = talks.topic_id"
                  + " AND other.message_id = talks.message_id)",
              chat,
              newChat);
        });
  }

  private int moved(String sql, long chat, long newChat) {
    return jdbc.sql(sql).param("chat", chat).param("new", newChat).update();
  }

  private int erase(String sql, long chat) {
    return jdbc.sql(sql).param("chat", chat).update();
  }
}
