package footnote.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What could not be taken and why. A failure is gone as soon as its article is taken or removed.
public final class Failures {
  /// Origins that begin so are tried again by themselves; an article that comes another way does
  /// not settle them.
  public static final String FOLDER = "folder:";

  private final JdbcClient jdbc;

  public Failures(Database database) {
    this.jdbc = database.jdbc();
  }

  /// The failures, newest try first, then by origin and id.
  public List<Failure> list(int limit, long offset) {
    return jdbc.sql(
            "SELECT * FROM failures ORDER BY last_at DESC, origin, id LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(Failures::failure)
        .list();
  }

  /// How many there are.
  public long count() {
    return jdbc.sql("SELECT COUNT(*) FROM failures").query(Long.class).single();
  }

  /// How often this version of an origin has failed.
  public int tries(String origin, @Nullable String version) {
    return jdbc.sql(
            "SELECT COALESCE(MAX(tries), 0) FROM failures WHERE origin = :origin"
                + " AND COALESCE(version, '') = :version")
        .param("origin", origin)
        .param("version", version == null ? "" : version)
        .query(Integer.class)
        .single();
  }

  /// The origins that begin so and have failures, with their version at the last try.
  public Map<String, String> versions(String prefix) {
    var versions = new HashMap<String, String>();
    jdbc.sql(
            "SELECT origin, MAX(version) AS version FROM failures"
                + " WHERE SUBSTR(origin, 1, :length) = :prefix GROUP BY origin")
        .param("length", prefix.length())
        .param("prefix", prefix)
        .query(
            row -> {
              versions.put(row.getString("origin"), String.valueOf(row.getString("version")));
            });
    return versions;
  }

  /// The origins that are to be tried again by then.
  public List<String> due(Instant by) {
    return jdbc.sql("SELECT DISTINCT origin FROM failures WHERE next_at <= :by ORDER BY origin")
        .param("by", by.toEpochMilli())
        .query(String.class)
        .list();
  }

  /// Notes what failed of an attempt; what failed of earlier ones stays. Belongs into a transaction
  /// with [#forgetBefore].
  public void note(Attempt attempt, String id, String reason) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("origin", attempt.origin());
    row.put("id", id);
    row.put("reason", reason);
    row.put("version", attempt.version());
    row.put("tries", attempt.tries());
    row.put("at", attempt.at().toEpochMilli());
    Instant next = attempt.nextAt();
    row.put("next", next == null ? null : next.toEpochMilli());
    jdbc.sql(
            """
            INSERT INTO failures (origin, id, reason, version, tries, first_at, last_at, next_at)
            VALUES (:origin, :id, :reason, :version, :tries, :at, :at, :next)
            ON CONFLICT (origin, id) DO UPDATE SET reason = excluded.reason,
              version = excluded.version, tries = excluded.tries, last_at = excluded.last_at,
              next_at = excluded.next_at
            """)
        .params(row)
        .update();
  }

  /// Forgets what of an origin failed before that time and not since.
  public void forgetBefore(String origin, Instant time) {
    jdbc.sql("DELETE FROM failures WHERE origin = :origin AND last_at < :time")
        .param("origin", origin)
        .param("time", time.toEpochMilli())
        .update();
  }

  /// Forgets an origin.
  public void forget(String origin) {
    jdbc.sql("DELETE FROM failures WHERE origin = :origin").param("origin", origin).update();
  }

  /// Whether any failure of the origin is known.
  public boolean knows(String origin) {
    return jdbc.sql("SELECT COUNT(*) FROM failures WHERE origin = :origin")
            .param("origin", origin)
            .query(Long.class)
            .single()
        > 0;
  }

  /// Forgets all but the newest of the origins that begin so.
  public void prune(String prefix, int most) {
    jdbc.sql(
            "DELETE FROM failures WHERE SUBSTR(origin, 1, :length) = :prefix AND last_at < ("
                + "SELECT MIN(last_at) FROM (SELECT last_at FROM failures"
                + " WHERE SUBSTR(origin, 1, :length) = :prefix ORDER BY last_at DESC LIMIT :most) AS kept)")
        .param("length", prefix.length())
        .param("prefix", prefix)
        .param("most", most)
        .update();
  }

  /// Forgets that an article failed, once it is taken: by the same origin or by hand.
  public void taken(String id, @Nullable String origin) {
    jdbc.sql(
            "DELETE FROM failures WHERE id = :id AND (origin = :origin"
                + " OR SUBSTR(origin, 1, "
                + FOLDER.length()
                + ") <> '"
                + FOLDER
                + "')")
        .param("id", id)
        .param("origin", origin == null ? "" : origin)
        .update();
  }

  /// Forgets that an article failed, wherever it came from.
  ///
  /// @return whether there was such a failure
  public boolean removed(String id) {
    return jdbc.sql("DELETE FROM failures WHERE id = :id").param("id", id).update() > 0;
  }

  private static Failure failure(ResultSet row, int number) throws SQLException {
    long next = row.getLong("next_at");
    Instant nextAt = row.wasNull() ? null : Instant.ofEpochMilli(next);
    return new Failure(
        row.getString("id"),
        row.getString("reason"),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("first_at")),
        Instant.ofEpochMilli(row.getLong("last_at")),
        nextAt);
  }
}
