package footnote.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was asked and answered before, by conversation. A turn is kept for 30 days.
public final class Conversations {
  /// The most turns that a question looks back on.
  private static final int TURNS = 10;

  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final JdbcClient jdbc;

  public Conversations(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  /// The last turns of a conversation that are not too old at that time, oldest first; empty where
  /// there is none of that id.
  public List<Turn> turns(String id, Instant at) {
    return jdbc.sql(
            "SELECT question, answer FROM turns WHERE conversation_id = :id"
                + " AND said_at >= :oldest ORDER BY number DESC LIMIT :most")
        .param("id", id)
        .param("oldest", oldest(at))
        .param("most", TURNS)
        .query((row, number) -> new Turn(row.getString("question"), row.getString("answer")))
        .list()
        .reversed();
  }

  /// Adds a turn, and lets go of every turn that is too old.
  public void add(String id, Turn turn, String answerId, Instant at) {
    database.inTransaction(() -> insert(id, turn, answerId, at));
  }

  private int insert(String id, Turn turn, String answerId, Instant at) {
    jdbc.sql("DELETE FROM turns WHERE said_at < :oldest").param("oldest", oldest(at)).update();
    return jdbc.sql(
            "INSERT INTO turns (conversation_id, number, question, answer, answer_id, said_at)"
                + " SELECT :id, COALESCE(MAX(number), 0) + 1, :question, :answer, :answerId, :at"
                + " FROM turns WHERE conversation_id = :id")
        .param("id", id)
        .param("question", turn.question())
        .param("answer", turn.answer())
        .param("answerId", answerId)
        .param("at", at.toEpochMilli())
        .update();
  }

  private static long oldest(Instant at) {
    return at.minus(KEPT).toEpochMilli();
  }

  /// Erases a conversation with its answers and what was said of them.
  ///
  /// @return false when there is none of that id
  public boolean forget(String id) {
    String answers = "(SELECT answer_id FROM turns WHERE conversation_id = :id)";
    return database.inTransaction(
        () -> {
          erase("DELETE FROM feedback WHERE answer_id IN " + answers, id);
          erase("DELETE FROM answers WHERE id IN " + answers, id);
          return erase("DELETE FROM turns WHERE conversation_id = :id", id) > 0;
        });
  }

  private int erase(String sql, String id) {
    return jdbc.sql(sql).param("id", id).update();
  }
}
