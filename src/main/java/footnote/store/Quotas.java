package footnote.store;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How much each user of Telegram may ask. A span begins with the first use after the one before.
public final class Quotas {
  private final Database database;
  private final JdbcClient jdbc;
  private final int perMinute;
  private final int perDay;

  public Quotas(Database database, int perMinute, int perDay) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.perMinute = perMinute;
    this.perDay = perDay;
  }

  /// Counts one use. What is refused for the minute does not count for the day.
  public Allowance use(long userId, Instant at) {
    return database.inTransaction(
        () ->
            switch (use(userId, Span.MINUTE, perMinute, at)) {
              case Allowance.Granted granted -> use(userId, Span.DAY, perDay, at);
              case Allowance.Spent spent -> spent;
            });
  }

  private Allowance use(long userId, Span span, int most, Instant at) {
    long over = at.minus(span.length).toEpochMilli();
    return jdbc.sql(
            "INSERT INTO quotas (user_id, span, began_at, used) VALUES (:user, :span, :at, 1)"
                + " ON CONFLICT (user_id, span) DO UPDATE SET"
                + " used = CASE WHEN quotas.began_at <= :over THEN 1 ELSE quotas.used + 1 END,"
                + " began_at = CASE WHEN quotas.began_at <= :over THEN excluded.began_at"
                + " ELSE quotas.began_at END RETURNING used, began_at")
        .param("user", userId)
        .param("span", span.name())
        .param("at", at.toEpochMilli())
        .param("over", over)
        .query((row, n) -> allowance(row.getInt(1) - most, row.getLong(2), span))
        .single();
  }

  private Allowance allowance(int over, long began, Span span) {
    return over <= 0
        ? new Allowance.Granted()
        : new Allowance.Spent(Instant.ofEpochMilli(began).plus(span.length), over <= perMinute);
  }

  /// Forgets spans that are over.
  public void forget(Instant at) {
    jdbc.sql("DELETE FROM quotas WHERE began_at < :oldest")
        .param("oldest", at.minus(Span.DAY.length).toEpochMilli())
        .update();
  }

  private enum Span {
    MINUTE(Duration.ofMinutes(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    Span(Duration length) {
      this.length = length;
    }
  }

  /// What comes of a use.
  public sealed interface Allowance {
    /// It is within what the user may use.
    record Granted() implements Allowance {}

    /// The user has to wait.
    ///
    /// @param told whether to say so: as often in a span as may be asked in a minute
    record Spent(Instant until, boolean told) implements Allowance {}
  }
}
