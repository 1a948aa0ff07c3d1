package footnote.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The web pages that became articles; of each address the last fetch.
public final class Fetches {
  private final JdbcClient jdbc;

  public Fetches(Database database) {
    this.jdbc = database.jdbc();
  }

  /// The last fetch of an address whose article is still as that fetch made it.
  public Optional<Fetch> current(String address) {
    return jdbc.sql(
            "SELECT f.* FROM fetches f JOIN articles a ON a.id = f.article_id"
                + " AND a.revision = f.revision AND a.removed = 0 WHERE f.address = :address")
        .param("address", address)
        .query(
            (row, number) ->
                new Fetch(
                    row.getString("address"),
                    row.getString("found_at"),
                    row.getString("etag"),
                    row.getString("last_modified"),
                    row.getString("article_id"),
                    row.getInt("revision")))
        .optional();
  }

  /// Remembers a fetch in the place of the last one of its address.
  public void put(Fetch fetch, Instant at) {
    jdbc.sql(
            """
            INSERT INTO fetches
              (address, found_at, etag, last_modified, article_id, revision, fetched_at)
            VALUES (:address, :foundAt, :etag, :lastModified, :articleId, :revision, :at)
            ON CONFLICT (address) DO UPDATE SET found_at = excluded.found_at,
              etag = excluded.etag, last_modified = excluded.last_modified,
              article_id = excluded.article_id, revision = excluded.revision,
              fetched_at = excluded.fetched_at
            """)
        .param("address", fetch.address())
        .param("foundAt", fetch.foundAt())
        .param("etag", fetch.etag())
        .param("lastModified", fetch.lastModified())
        .param("articleId", fetch.articleId())
        .param("revision", fetch.revision())
        .param("at", at.toEpochMilli())
        .update();
  }
}
