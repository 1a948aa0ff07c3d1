package footnote.store;

import footnote.article.Article;
import footnote.passage.Passage;
import footnote.passage.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Revisions to write.
final class Samples {
  static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

  private Samples() {}

  static NewRevision revision(String id, int number, String text) {
    return of(article(id, text, null, null, "en"), number, null, null);
  }

  static Article article(
      String id,
      String text,
      @Nullable String source,
      @Nullable String published,
      String language) {
    Instant at = published == null ? null : Instant.parse(published);
    return new Article(id, "Title of " + id, text, null, source, null, at, language);
  }

  static NewRevision of(
      Article article, int number, @Nullable String duplicateOf, @Nullable String origin) {
    int length = article.text().length();
    var passage = new Passage(article.id(), number, 0, 0, length, List.of(new Span(0, length)));
    String hash = article.text();
    return new NewRevision(
        article, number, List.of(passage), "content " + hash, hash, duplicateOf, origin, AT);
  }
}
