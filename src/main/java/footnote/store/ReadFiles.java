package footnote.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The files that were read whole, so that those that take long to read are read once.
public final class ReadFiles {
  private final JdbcClient jdbc;

  public ReadFiles(Database database) {
    this.jdbc = database.jdbc();
  }

  /// Whether the file was read as it is, and all of its articles are still there.
  public boolean contains(ReadFile file) {
    return jdbc.sql(
                "SELECT COUNT(*) FROM files f WHERE origin = :origin AND bytes = :bytes"
                    + " AND modified = :modified AND reader = :reader AND articles ="
                    + " (SELECT COUNT(*) FROM articles a WHERE a.origin = f.origin AND removed = 0)")
            .param("origin", file.origin())
            .param("bytes", file.bytes())
            .param("modified", file.modified().toEpochMilli())
            .param("reader", file.reader())
            .query(Long.class)
            .single()
        > 0;
  }

  /// Notes that the file was read, and how many articles it holds.
  public void add(ReadFile file, int articles) {
    jdbc.sql(
            """
            INSERT INTO files (origin, bytes, modified, reader, articles)
            VALUES (:origin, :bytes, :modified, :reader, :articles)
            ON CONFLICT (origin) DO UPDATE SET bytes = excluded.bytes,
              modified = excluded.modified, reader = excluded.reader, articles = excluded.articles
            """)
        .param("origin", file.origin())
        .param("bytes", file.bytes())
        .param("modified", file.modified().toEpochMilli())
        .param("reader", file.reader())
        .param("articles", articles)
        .update();
  }
}
