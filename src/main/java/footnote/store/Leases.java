package footnote.store;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who of several processes over one record does what only one of them may do, and until when. The
/// clocks of the processes must agree to within a few seconds.
public final class Leases {
  private final JdbcClient jdbc;

  public Leases(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Takes or extends a lease.
  ///
  /// @return false where another holds it
  public boolean take(String name, String holder, Instant at, Duration length) {
    return jdbc.sql(
                "INSERT INTO leases (name, holder, ends_at) VALUES (:name, :holder, :ends)"
                    + " ON CONFLICT (name) DO UPDATE"
                    + " SET holder = excluded.holder, ends_at = excluded.ends_at"
                    + " WHERE leases.holder = excluded.holder OR leases.ends_at <= :now")
            .param("name", name)
            .param("holder", holder)
            .param("ends", at.plus(length).toEpochMilli())
            .param("now", at.toEpochMilli())
            .update()
        > 0;
  }

  /// Gives a lease up, so that another need not wait for its end.
  public void release(String name, String holder) {
    jdbc.sql("DELETE FROM leases WHERE name = :name AND holder = :holder")
        .param("name", name)
        .param("holder", holder)
        .update();
  }
}
