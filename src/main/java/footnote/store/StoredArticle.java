package footnote.store;

import footnote.article.Article;
import footnote.passage.Passage;
import java.time.Instant;
import java.util.List;

/// One revision of an article as the record holds it, with its cut into passages.
public record StoredArticle(
    Article article, int revision, Instant revisedAt, List<Passage> passages) {
  public StoredArticle {
    passages = List.copyOf(passages);
  }

  /// The words of a passage of this revision.
  public String text(Passage passage) {
    return article.text().substring(passage.start(), passage.end());
  }
}
