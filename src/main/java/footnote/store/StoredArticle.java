package footnote.store;

import footnote.article.Article;
import footnote.passage.Passage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One revision of an article as the record holds it, with its cut into passages. `duplicateOf` is
/// the id of an older article that the newest revision repeats.
public record StoredArticle(
    Article article,
    int revision,
    Instant revisedAt,
    List<Passage> passages,
    @Nullable String duplicateOf) {
  public StoredArticle {
    passages = List.copyOf(passages);
  }

  /// The id of the article that stands for this one and all that repeat it.
  public String original() {
    return duplicateOf == null ? article.id() : duplicateOf;
  }

  /// Whether it and the other are two articles of which one repeats the other, or both a third.
  public boolean repeats(StoredArticle other) {
    return original().equals(other.original()) && !article.id().equals(other.article.id());
  }

  /// The words of a passage of this revision.
  public String text(Passage passage) {
    return article.text().substring(passage.start(), passage.end());
  }
}
