package footnote.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The outbox of the index: which articles were written or removed, in order. A task is added in
/// the transaction that writes the article and dropped once the index holds it on disk.
public final class IndexTasks {
  private final JdbcClient jdbc;

  public IndexTasks(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Notes that the index has to look at the article again.
  ///
  /// @return the task's number, higher than every one before
  public long add(String articleId) {
    return jdbc.sql("INSERT INTO index_tasks (article_id) VALUES (:id) RETURNING id")
        .param("id", articleId)
        .query(Long.class)
        .single();
  }

  /// The tasks after the given number, oldest first.
  public List<IndexTask> after(long number) {
    return jdbc.sql("SELECT id, article_id FROM index_tasks WHERE id > :number ORDER BY id")
        .param("number", number)
        .query((row, n) -> new IndexTask(row.getLong(1), row.getString(2)))
        .list();
  }

  /// The oldest number that is kept, or 0: an index that stands before it has missed tasks.
  public long oldest() {
    return jdbc.sql("SELECT COALESCE(MIN(id), 0) FROM index_tasks").query(Long.class).single();
  }

  /// The newest number given out, or 0.
  public long newest() {
    return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM index_tasks").query(Long.class).single();
  }

  /// Drops the tasks up to the given number. The newest task stays, so that numbers only ever rise.
  public void done(long number) {
    jdbc.sql(
            "DELETE FROM index_tasks WHERE id <= :number AND id < (SELECT MAX(id) FROM index_tasks)")
        .param("number", number)
        .update();
  }
}
