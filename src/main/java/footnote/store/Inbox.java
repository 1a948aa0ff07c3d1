package footnote.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The updates that came from Telegram. Each is kept once, however often it comes, until it is
/// answered; what was taken and not finished is given out again after a restart.
public final class Inbox {
  /// Telegram sends an update again for a day, and may begin with new ids after seven without any.
  private static final Duration KNOWN = Duration.ofDays(3);

  private final Database database;
  private final JdbcClient jdbc;

  public Inbox(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  /// Keeps a batch, all of it or nothing. Those that are known by their id are passed over.
  ///
  /// @return how many are new
  public int put(List<InboxUpdate> batch, Instant at) {
    return database.inTransaction(() -> batch.stream().mapToInt(update -> put(update, at)).sum());
  }

  private int put(InboxUpdate update, Instant at) {
    return jdbc.sql(
            "INSERT INTO inbox (update_id, chat_id, body, received_at, state)"
                + " VALUES (:id, :chat, :body, :at, 'waiting')"
                + " ON CONFLICT (update_id) DO NOTHING")
        .param("id", update.updateId())
        .param("chat", update.chatId())
        .param("body", update.body())
        .param("at", at.toEpochMilli())
        .update();
  }

  /// The oldest waiting update of each chat, oldest first.
  public List<InboxUpdate> waiting(int most) {
    return jdbc.sql(
            "SELECT update_id, chat_id, body, failures FROM inbox WHERE update_id IN"
                + " (SELECT MIN(update_id) FROM inbox WHERE state = 'waiting' GROUP BY chat_id)"
                + " ORDER BY update_id LIMIT :most")
        .param("most", most)
        .query(
            (row, n) ->
                new InboxUpdate(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4)))
        .list();
  }

  /// Marks waiting updates as being worked on.
  public void take(List<Long> updateIds) {
    if (!updateIds.isEmpty()) {
      jdbc.sql("UPDATE inbox SET state = 'taken' WHERE update_id IN (:ids) AND state = 'waiting'")
          .param("ids", updateIds)
          .update();
    }
  }

  /// Gives back every update that was taken and not finished: for the one who begins to take.
  ///
  /// @return how many
  public int giveBack() {
    return jdbc.sql("UPDATE inbox SET state = 'waiting' WHERE state = 'taken'").update();
  }

  /// Notes that a try at an update failed.
  public void failedOnce(long updateId) {
    jdbc.sql("UPDATE inbox SET failures = failures + 1 WHERE update_id = :id")
        .param("id", updateId)
        .update();
  }

  /// Finishes an update: its body is erased, its id stays known for some days.
  public void done(long updateId) {
    finish(updateId, "done");
  }

  /// Finishes an update that nobody could answer, as [#done(long)] does.
  public void failed(long updateId) {
    finish(updateId, "failed");
  }

  private void finish(long updateId, String state) {
    jdbc.sql("UPDATE inbox SET state = :state, body = '' WHERE update_id = :id")
        .param("state", state)
        .param("id", updateId)
        .update();
  }

  /// How many updates are in that state: waiting, taken, done or failed.
  public long count(String state) {
    return jdbc.sql("SELECT COUNT(*) FROM inbox WHERE state = :state")
        .param("state", state)
        .query(Long.class)
        .single();
  }

  /// Forgets the ids of updates that were finished and cannot come again.
  public void forget(Instant at) {
    jdbc.sql("DELETE FROM inbox WHERE received_at < :oldest AND state IN ('done', 'failed')")
        .param("oldest", at.minus(KNOWN).toEpochMilli())
        .update();
  }
}
