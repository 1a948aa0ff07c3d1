package footnote.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which articles look alike: sketches of their texts, the bands by which they are found without
/// looking at all of them, and the links between those that repeat each other.
public final class Sketches {
  /// More articles that share a band are not looked at: they are made from one template.
  private static final int MOST_OF_A_BAND = 32;

  private final JdbcClient jdbc;

  public Sketches(Database database) {
    this.jdbc = database.jdbc();
  }

  /// The articles that share bands, one of them once for each that it shares.
  public List<String> sharing(List<Long> bands) {
    int most = MOST_OF_A_BAND * bands.size();
    List<String> few =
        jdbc.sql("SELECT article_id FROM bands WHERE band IN (:bands) LIMIT :most")
            .param("bands", bands)
            .param("most", most)
            .query(String.class)
            .list();
    return few.size() < most ? few : someOfEach(bands);
  }

  /// So that a band that very many share leaves room for the others.
  private List<String> someOfEach(List<Long> bands) {
    String one =
        "SELECT article_id FROM (SELECT article_id FROM bands WHERE band = ?"
            + " ORDER BY article_id LIMIT "
            + MOST_OF_A_BAND
            + ") AS b";
    return jdbc.sql(String.join(" UNION ALL ", Collections.nCopies(bands.size(), one)))
        .params(bands)
        .query(String.class)
        .list();
  }

  /// Makes an article findable by its bands.
  public void addBands(String id, List<Long> bands) {
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            "INSERT INTO bands (band, article_id) VALUES "
                + String.join(", ", Collections.nCopies(bands.size(), "(?, ?)")));
    for (long band : bands) {
      insert = insert.param(band).param(id);
    }
    insert.update();
  }

  /// The opposite.
  public void dropBands(String id, List<Long> bands) {
    jdbc.sql("DELETE FROM bands WHERE band IN (:bands) AND article_id = :id")
        .param("bands", bands)
        .param("id", id)
        .update();
  }

  /// The sketch of an article.
  public Optional<String> sketch(String id) {
    return Optional.ofNullable(sketches(List.of(id)).get(id));
  }

  /// The sketches of articles by their ids.
  public Map<String, String> sketches(List<String> ids) {
    var sketches = new HashMap<String, String>();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT article_id, sketch FROM sketches WHERE article_id IN (:ids)")
          .param("ids", ids)
          .query((row, n) -> sketches.put(row.getString(1), row.getString(2)))
          .list();
    }
    return sketches;
  }

  /// Keeps the sketch of an article's text.
  public void put(String id, String sketch) {
    jdbc.sql(
            "INSERT INTO sketches (article_id, sketch) VALUES (:id, :sketch)"
                + " ON CONFLICT (article_id) DO UPDATE SET sketch = excluded.sketch")
        .param("id", id)
        .param("sketch", sketch)
        .update();
  }

  /// Drops the sketch of an article.
  public void remove(String id) {
    jdbc.sql("DELETE FROM sketches WHERE article_id = :id").param("id", id).update();
  }

  /// The articles that repeat this one, oldest first.
  public List<String> repeating(String id) {
    return jdbc.sql("SELECT id FROM articles WHERE duplicate_of = :id ORDER BY revised_at, id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  /// Says which article one repeats; null: none.
  public void link(String id, @Nullable String original) {
    jdbc.sql("UPDATE articles SET duplicate_of = :original WHERE id = :id")
        .param("original", original)
        .param("id", id)
        .update();
  }

  /// Up to so many articles that have no sketch, oldest first.
  public List<String> missing(int limit) {
    return jdbc.sql(
            "SELECT a.id FROM articles a LEFT JOIN sketches s ON s.article_id = a.id"
                + " WHERE a.removed = 0 AND s.article_id IS NULL"
                + " ORDER BY a.revised_at, a.id LIMIT :limit")
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}
