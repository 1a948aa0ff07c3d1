package footnote.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The items of all feeds: what need not be taken again, and what is still to be tried.
public final class FeedItems {
  private final JdbcClient jdbc;

  public FeedItems(Database database) {
    this.jdbc = database.jdbc();
  }

  /// The items of a feed by what it knows them by.
  public Map<String, FeedItem> of(String feed) {
    var items = new HashMap<String, FeedItem>();
    jdbc.sql("SELECT * FROM feed_items WHERE feed = :feed")
        .param("feed", feed)
        .query(FeedItems::item)
        .list()
        .forEach(item -> items.put(item.guid(), item));
    return items;
  }

  /// Whether an item of the feed that failed is to be tried again by now.
  public boolean isAnyDue(String feed, Instant now) {
    return jdbc.sql("SELECT COUNT(*) FROM feed_items WHERE feed = :feed AND retry_at <= :now")
            .param("feed", feed)
            .param("now", now.toEpochMilli())
            .query(Integer.class)
            .single()
        > 0;
  }

  /// Notes how an item is, in the place of how it was.
  public void put(FeedItem item) {
    jdbc.sql(
            """
            INSERT INTO feed_items (feed, guid, hash, article_id, failures, retry_at, reason)
            VALUES (:feed, :guid, :hash, :articleId, :failures, :retryAt, :reason)
            ON CONFLICT (feed, guid) DO UPDATE SET hash = excluded.hash,
              article_id = excluded.article_id, failures = excluded.failures,
              retry_at = excluded.retry_at, reason = excluded.reason
            """)
        .param("feed", item.feed())
        .param("guid", item.guid())
        .param("hash", item.hash())
        .param("articleId", item.articleId())
        .param("failures", item.failures())
        .param("retryAt", FeedStates.millis(item.retryAt()))
        .param("reason", item.reason())
        .update();
  }

  /// Forgets an item.
  public void remove(String feed, String guid) {
    jdbc.sql("DELETE FROM feed_items WHERE feed = :feed AND guid = :guid")
        .param("feed", feed)
        .param("guid", guid)
        .update();
  }

  private static FeedItem item(ResultSet row, int number) throws SQLException {
    return new FeedItem(
        row.getString("feed"),
        row.getString("guid"),
        row.getString("hash"),
        row.getString("article_id"),
        row.getInt("failures"),
        FeedStates.instant(row, "retry_at"),
        row.getString("reason"));
  }
}
