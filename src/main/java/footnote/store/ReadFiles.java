package footnote.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The files that were read and gave nothing but articles, so that those that take long to read are
/// read once.
public final class ReadFiles {
  private static final String ARTICLES =
      "(SELECT COUNT(*) FROM articles a WHERE a.origin = :origin AND a.removed = 0)";

  private final JdbcClient jdbc;

  public ReadFiles(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Whether the file was read as it is, and every article that it held is still there.
  public boolean isRead(ReadFile file) {
    return jdbc.sql(
            "SELECT 1 FROM files WHERE origin = :origin AND bytes = :bytes"
                + " AND modified = :modified AND reader = :reader AND articles = "
                + ARTICLES)
        .param("origin", file.origin())
        .param("bytes", file.bytes())
        .param("modified", file.modified().toEpochMilli())
        .param("reader", file.reader())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Notes that the file was read, once its articles are kept.
  public void add(ReadFile file) {
    jdbc.sql(
            """
            INSERT INTO files (origin, bytes, modified, reader, articles)
            VALUES (:origin, :bytes, :modified, :reader, %s)
            ON CONFLICT (origin) DO UPDATE SET bytes = excluded.bytes,
              modified = excluded.modified, reader = excluded.reader,
              articles = excluded.articles
            """
                .formatted(ARTICLES))
        .param("origin", file.origin())
        .param("bytes", file.bytes())
        .param("modified", file.modified().toEpochMilli())
        .param("reader", file.reader())
        .update();
  }
}
