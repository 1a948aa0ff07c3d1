package footnote.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import footnote.article.Article;
import footnote.passage.Span;
import footnote.store.StoredArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A footnote: a verbatim span of one revision of an article. `start` and `end` count UTF-16
/// units of the article's text; `page` is where it begins in a document that has pages.
public record Citation(
    int marker,
    String articleId,
    int revision,
    String title,
    @Nullable String url,
    @Nullable String source,
    @Nullable Instant publishedAt,
    String quote,
    int start,
    int end,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page) {
  public Citation {
    if (marker < 1 || quote.length() != end - start) {
      throw new IllegalArgumentException("A citation's quote must fill its span");
    }
  }

  static Citation of(int marker, StoredArticle stored, Span span) {
    Article article = stored.article();
    return new Citation(
        marker,
        article.id(),
        stored.revision(),
        article.title(),
        article.url(),
        article.source(),
        article.publishedAt(),
        article.text().substring(span.start(), span.end()),
        span.start(),
        span.end(),
        article.pages().at(span.start()));
  }
}
