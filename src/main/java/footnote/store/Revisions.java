package footnote.store;

import footnote.article.Article;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The writing of articles: each change of one is a new revision, numbered from 1.
public final class Revisions {
  private final JdbcClient jdbc;

  public Revisions(Database database) {
    this.jdbc = database.jdbc();
  }

  /// What is known of an id, also of a removed one, whose numbering goes on when it comes back.
  public Optional<Known> known(String id) {
    return jdbc.sql(
            "SELECT revision, removed, content_hash, text_hash, duplicate_of, origin FROM articles"
                + " WHERE id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new Known(
                    row.getInt("revision"),
                    row.getInt("removed") == 1,
                    row.getString("content_hash"),
                    row.getString("text_hash"),
                    row.getString("duplicate_of"),
                    row.getString("origin")))
        .optional();
  }

  /// The oldest other article with the same text, by its hash.
  public Optional<String> twin(String id, String textHash) {
    return jdbc.sql(
            "SELECT id FROM articles WHERE text_hash = :hash AND removed = 0 AND id <> :id"
                + " AND duplicate_of IS NULL ORDER BY revised_at, id LIMIT 1")
        .param("hash", textHash)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /// Writes a new revision. Belongs into a transaction together with its index task.
  public void put(NewRevision revision) {
    Article article = revision.article();
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", article.id());
    row.put("revision", revision.number());
    row.put("title", article.title());
    row.put("text", article.text());
    row.put("passages", Cuts.write(revision.passages()));
    row.put("url", article.url());
    row.put("source", article.source());
    row.put("author", article.author());
    Instant published = article.publishedAt();
    row.put("published", published == null ? null : published.toEpochMilli());
    row.put("language", article.language());
    row.put("content", revision.contentHash());
    row.put("hash", revision.textHash());
    row.put("twin", revision.duplicateOf());
    row.put("origin", revision.origin());
    row.put("pages", PageStarts.write(article.pages()));
    row.put("now", revision.at().toEpochMilli());
    jdbc.sql(
            """
            INSERT INTO articles (id, revision, removed, title, url, source, author, published_at,
              language, content_hash, text_hash, duplicate_of, origin, revised_at)
            VALUES (:id, :revision, 0, :title, :url, :source, :author, :published,
              :language, :content, :hash, :twin, :origin, :now)
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, removed = 0,
              title = excluded.title, url = excluded.url, source = excluded.source,
              author = excluded.author, published_at = excluded.published_at,
              language = excluded.language, content_hash = excluded.content_hash,
              text_hash = excluded.text_hash, duplicate_of = excluded.duplicate_of,
              origin = excluded.origin, revised_at = excluded.revised_at
            """)
        .params(row)
        .update();
    jdbc.sql(
            """
            INSERT INTO revisions (article_id, revision, title, text, passages, url, source, author,
              published_at, language, revised_at, pages)
            VALUES (:id, :revision, :title, :text, :passages, :url, :source, :author,
              :published, :language, :now, :pages)
            """)
        .params(row)
        .update();
  }

  /// Notes where an article comes from now, without a new revision.
  public void move(String id, String origin) {
    jdbc.sql("UPDATE articles SET origin = :origin WHERE id = :id")
        .param("origin", origin)
        .param("id", id)
        .update();
  }

  /// Takes the texts of an article out of the record; its id and revision number stay known.
  ///
  /// @return whether there was such an article
  public boolean remove(String id) {
    int removed =
        jdbc.sql(
                "UPDATE articles SET removed = 1, title = '', url = NULL, source = NULL,"
                    + " author = NULL, content_hash = '', text_hash = '', duplicate_of = NULL"
                    + " WHERE id = :id AND removed = 0")
            .param("id", id)
            .update();
    jdbc.sql("DELETE FROM revisions WHERE article_id = :id").param("id", id).update();
    jdbc.sql("UPDATE articles SET duplicate_of = NULL WHERE duplicate_of = :id")
        .param("id", id)
        .update();
    return removed > 0;
  }

  /// The last revision number of an id, whether it was removed, the hashes of its content and
  /// its text, the article it repeats, and where it came from.
  public record Known(
      int revision,
      boolean removed,
      String contentHash,
      String textHash,
      @Nullable String duplicateOf,
      @Nullable String origin) {}
}
