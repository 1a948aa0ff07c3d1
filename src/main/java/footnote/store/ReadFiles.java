package footnote.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The files that were read, so that those that take long to read are read once.
public final class ReadFiles {
  private static final String ARTICLES =
      "(SELECT COUNT(*) FROM articles a WHERE a.origin = :origin AND a.removed = 0)";

  private final JdbcClient jdbc;

  public ReadFiles(Database database) {
    this.jdbc = database.jdbc();
  }

  /// What came of reading the file as it is; empty where it was not, or where an article that it
  /// held is gone.
  public Optional<Result> result(ReadFile file) {
    return jdbc.sql(
            "SELECT problem, read_at FROM files WHERE origin = :origin AND bytes = :bytes"
                + " AND modified = :modified AND reader = :reader AND articles = "
                + ARTICLES)
        .param("origin", file.origin())
        .param("bytes", file.bytes())
        .param("modified", file.modified().toEpochMilli())
        .param("reader", file.reader())
        .query(
            (row, number) ->
                new Result(row.getString("problem"), Instant.ofEpochMilli(row.getLong("read_at"))))
        .optional();
  }

  /// Notes what came of reading the file, once its articles are kept.
  public void add(ReadFile file, Result result) {
    jdbc.sql(
            """
            INSERT INTO files (origin, bytes, modified, reader, articles, problem, read_at)
            VALUES (:origin, :bytes, :modified, :reader, %s, :problem, :at)
            ON CONFLICT (origin) DO UPDATE SET bytes = excluded.bytes,
              modified = excluded.modified, reader = excluded.reader,
              articles = excluded.articles, problem = excluded.problem,
              read_at = excluded.read_at
            """
                .formatted(ARTICLES))
        .param("origin", file.origin())
        .param("bytes", file.bytes())
        .param("modified", file.modified().toEpochMilli())
        .param("reader", file.reader())
        .param("problem", result.problem())
        .param("at", result.at().toEpochMilli())
        .update();
  }

  /// When a file was read, and what was wrong with it or with a part of it.
  public record Result(@Nullable String problem, Instant at) {}
}
