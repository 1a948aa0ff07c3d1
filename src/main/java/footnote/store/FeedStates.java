package footnote.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The feeds that were ever tried, each with how it is.
public final class FeedStates {
  private static final String SELECT =
      "SELECT f.*, (SELECT COUNT(*) FROM feed_items i WHERE i.feed = f.address AND i.failures > 0)"
          + " AS failed_items FROM feeds f";

  private final JdbcClient jdbc;

  public FeedStates(Database database) {
    this.jdbc = database.jdbc();
  }

  /// How a feed is; empty when it was never tried.
  public Optional<FeedState> of(String address) {
    return jdbc.sql(SELECT + " WHERE f.address = :address")
        .param("address", address)
        .query(FeedStates::state)
        .optional();
  }

  /// All feeds, by address.
  public List<FeedState> all() {
    return jdbc.sql(SELECT + " ORDER BY f.address").query(FeedStates::state).list();
  }

  /// Notes how a feed is, in the place of how it was.
  public void put(FeedState state) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("address", state.address());
    row.put("title", state.title());
    row.put("items", state.items());
    row.put("triedAt", millis(state.triedAt()));
    row.put("succeededAt", millis(state.succeededAt()));
    row.put("failures", state.failures());
    row.put("until", millis(state.backOffUntil()));
    row.put("stopped", state.stopped() ? 1 : 0);
    row.put("reason", state.reason());
    row.put("foundAt", state.foundAt());
    row.put("etag", state.etag());
    row.put("lastModified", state.lastModified());
    jdbc.sql(
            """
            INSERT INTO feeds (address, title, items, tried_at, succeeded_at, failures,
              back_off_until, stopped, reason, found_at, etag, last_modified)
            VALUES (:address, :title, :items, :triedAt, :succeededAt, :failures,
              :until, :stopped, :reason, :foundAt, :etag, :lastModified)
            ON CONFLICT (address) DO UPDATE SET title = excluded.title, items = excluded.items,
              tried_at = excluded.tried_at, succeeded_at = excluded.succeeded_at,
              failures = excluded.failures, back_off_until = excluded.back_off_until,
              stopped = excluded.stopped, reason = excluded.reason, found_at = excluded.found_at,
              etag = excluded.etag, last_modified = excluded.last_modified
            """)
        .params(row)
        .update();
  }

  private static FeedState state(ResultSet row, int number) throws SQLException {
    return new FeedState(
        row.getString("address"),
        row.getString("title"),
        row.getInt("items"),
        row.getInt("failed_items"),
        instant(row, "tried_at"),
        instant(row, "succeeded_at"),
        row.getInt("failures"),
        instant(row, "back_off_until"),
        row.getInt("stopped") == 1,
        row.getString("reason"),
        row.getString("found_at"),
        row.getString("etag"),
        row.getString("last_modified"));
  }

  static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
