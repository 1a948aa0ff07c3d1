package footnote.store;

import footnote.article.Article;
import footnote.article.Filter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The articles of the record with all their revisions.
public final class Articles {
  private static final String REVISION =
      "SELECT r.*, a.duplicate_of FROM revisions r"
          + " JOIN articles a ON a.id = r.article_id AND a.removed = 0 WHERE ";

  private final JdbcClient jdbc;

  public Articles(Database database) {
    this.jdbc = database.jdbc();
  }

  /// The newest revision of an article, unless it was removed.
  public Optional<StoredArticle> current(String id) {
    return jdbc.sql(REVISION + "r.article_id = :id AND r.revision = a.revision")
        .param("id", id)
        .query(Articles::stored)
        .optional();
  }

  /// The newest revisions of several articles by id; those that are unknown or removed are absent.
  public Map<String, StoredArticle> current(Collection<String> ids) {
    var found = new HashMap<String, StoredArticle>();
    if (!ids.isEmpty()) {
      jdbc.sql(REVISION + "r.article_id IN (:ids) AND r.revision = a.revision")
          .param("ids", ids)
          .query(Articles::stored)
          .list()
          .forEach(article -> found.put(article.article().id(), article));
    }
    return found;
  }

  /// One revision of an article, unless the article was removed.
  public Optional<StoredArticle> revision(String id, int revision) {
    return jdbc.sql(REVISION + "r.article_id = :id AND r.revision = :revision")
        .param("id", id)
        .param("revision", revision)
        .query(Articles::stored)
        .optional();
  }

  /// What a list shows of one article, unless it was removed.
  public Optional<ArticleHeader> header(String id) {
    return jdbc.sql("SELECT * FROM articles WHERE id = :id AND removed = 0")
        .param("id", id)
        .query(Articles::header)
        .optional();
  }

  /// The articles that match, newest first (undated ones last), then by id.
  public List<ArticleHeader> list(List<Filter> filters, int limit, long offset) {
    var conditions = new Conditions(filters);
    return jdbc.sql(
            "SELECT * FROM articles WHERE "
                + conditions.sql()
                + " ORDER BY COALESCE(published_at, -9000000000000000) DESC, id LIMIT :limit OFFSET :offset")
        .params(conditions.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query(Articles::header)
        .list();
  }

  /// How many articles match.
  public long count(List<Filter> filters) {
    var conditions = new Conditions(filters);
    return jdbc.sql("SELECT COUNT(*) FROM articles WHERE " + conditions.sql())
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  /// The languages of the articles that match, the most common first, then by code.
  public List<String> languages(List<Filter> filters) {
    var conditions = new Conditions(filters);
    return jdbc.sql(
            "SELECT language FROM articles WHERE "
                + conditions.sql()
                + " GROUP BY language ORDER BY COUNT(*) DESC, language")
        .params(conditions.parameters())
        .query(String.class)
        .list();
  }

  /// The ids of up to `limit` articles after the given one, in order of id: a walk over the whole
  /// record that never holds it in memory.
  public List<String> idsAfter(String id, int limit) {
    return jdbc.sql(
            "SELECT id FROM articles WHERE removed = 0 AND id > :id ORDER BY id LIMIT :limit")
        .param("id", id)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /// The ids of the articles that came from there.
  public Set<String> idsFrom(String origin) {
    return new TreeSet<>(
        jdbc.sql("SELECT id FROM articles WHERE removed = 0 AND origin = :origin")
            .param("origin", origin)
            .query(String.class)
            .list());
  }

  /// The origins that begin so, each once.
  public List<String> origins(String prefix) {
    return jdbc.sql(
            "SELECT DISTINCT origin FROM articles WHERE removed = 0"
                + " AND SUBSTR(origin, 1, :length) = :prefix")
        .param("length", prefix.length())
        .param("prefix", prefix)
        .query(String.class)
        .list();
  }

  private static StoredArticle stored(ResultSet row, int number) throws SQLException {
    String id = row.getString("article_id");
    int revision = row.getInt("revision");
    var article =
        new Article(
            id,
            row.getString("title"),
            row.getString("text"),
            row.getString("url"),
            row.getString("source"),
            row.getString("author"),
            instant(row, "published_at"),
            row.getString("language"),
            PageStarts.read(row.getString("pages")));
    return new StoredArticle(
        article,
        revision,
        Instant.ofEpochMilli(row.getLong("revised_at")),
        Cuts.read(id, revision, row.getString("passages")),
        row.getString("duplicate_of"));
  }

  private static ArticleHeader header(ResultSet row, int number) throws SQLException {
    return new ArticleHeader(
        row.getString("id"),
        row.getInt("revision"),
        row.getString("title"),
        row.getString("url"),
        row.getString("source"),
        row.getString("author"),
        instant(row, "published_at"),
        row.getString("language"),
        row.getString("duplicate_of"),
        row.getString("origin"),
        Instant.ofEpochMilli(row.getLong("revised_at")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
