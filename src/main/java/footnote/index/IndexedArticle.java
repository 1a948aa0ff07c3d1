package footnote.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the index keeps of one revision of an article.
public record IndexedArticle(
    String id,
    String title,
    @Nullable String source,
    @Nullable Instant publishedAt,
    String language,
    List<IndexedPassage> passages) {
  public IndexedArticle {
    passages = List.copyOf(passages);
  }
}
