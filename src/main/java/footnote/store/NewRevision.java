package footnote.store;

import footnote.article.Article;
import footnote.passage.Passage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A revision about to be written. `contentHash` covers all that a reader sees, `textHash` the text
/// alone; `duplicateOf` is the id of an older article that it repeats.
public record NewRevision(
    Article article,
    int number,
    List<Passage> passages,
    String contentHash,
    String textHash,
    @Nullable String duplicateOf,
    @Nullable String origin,
    Instant at) {
  public NewRevision {
    passages = List.copyOf(passages);
  }
}
