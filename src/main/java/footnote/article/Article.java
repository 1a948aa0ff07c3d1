package footnote.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One document a reader could open. Its text is canonical: decided once, when it is read, so that
/// offsets into it (UTF-16 units) never shift. The language is an ISO 639-1 code, `und` if unknown.
public record Article(
    String id,
    String title,
    String text,
    @Nullable String url,
    @Nullable String source,
    @Nullable String author,
    @Nullable Instant publishedAt,
    String language,
    Pages pages) {

  public Article {
    require(id, "id");
    require(title, "title");
    require(text, "text");
    require(language, "language");
    if (!pages.isWithin(text)) {
      throw new IllegalArgumentException("A page cannot begin behind the text.");
    }
  }

  /// An article that has no pages.
  public Article(
      String id,
      String title,
      String text,
      @Nullable String url,
      @Nullable String source,
      @Nullable String author,
      @Nullable Instant publishedAt,
      String language) {
    this(id, title, text, url, source, author, publishedAt, language, Pages.NONE);
  }

  private static void require(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An article needs a " + name + ".");
    }
  }
}
