package footnote.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The answers that were given, each as the JSON its reader got together with why it was given, and
/// what readers said of them.
public final class Answers {
  private final JdbcClient jdbc;

  public Answers(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Keeps an answer.
  public void add(String id, Instant askedAt, String status, String body) {
    jdbc.sql("INSERT INTO answers (id, asked_at, status, body) VALUES (:id, :at, :status, :body)")
        .param("id", id)
        .param("at", askedAt.toEpochMilli())
        .param("status", status)
        .param("body", body)
        .update();
  }

  /// The body of an answer.
  public Optional<String> body(String id) {
    return jdbc.sql("SELECT body FROM answers WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /// How many answers are kept.
  public long count() {
    return jdbc.sql("SELECT COUNT(*) FROM answers").query(Long.class).single();
  }

  /// Keeps what a reader said of an answer.
  ///
  /// @return false when there is no such answer
  public boolean rate(String id, String rating, @Nullable String comment, Instant at) {
    return jdbc.sql(
                "INSERT INTO feedback (answer_id, rating, comment, given_at)"
                    + " SELECT id, :rating, :comment, :at FROM answers WHERE id = :id")
            .param("rating", rating)
            .param("comment", comment)
            .param("at", at.toEpochMilli())
            .param("id", id)
            .update()
        > 0;
  }
}
