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
    String language) {

  public Article {
    require(id, "id");
    require(title, "title");
    require(text, "text");
    require(language, "language");
  }

  private static void require(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An article needs a " + name + ".");
    }
  }
}
