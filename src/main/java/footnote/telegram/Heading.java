package footnote.telegram;

import footnote.answer.Citation;
import footnote.answer.Closest;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The line that says which article: its title, which is a link where there is an address, its
/// source and its date.
final class Heading {
  /// UTF-16 units of a title or source at which it is cut in an answer.
  static final int MOST = 256;

  private final Wording wording;

  Heading(Wording wording) {
    this.wording = wording;
  }

  /// @param citation whose texts are legible
  /// @param most UTF-16 units of the title, and of the source
  Styled of(Citation citation, int most) {
    Styled title = Styled.plain("[" + citation.marker() + "] ").plus(name(citation.title(), most));
    Integer page = citation.page();
    String part = page == null ? "" : wording.text("page", page);
    return line(title, part, citation.url(), citation.source(), citation.publishedAt(), most);
  }

  /// As an item of a list.
  Styled of(Closest article) {
    Styled title = name(Legible.line(article.title()), MOST);
    return Styled.plain("• ")
        .plus(line(title, "", article.url(), null, article.publishedAt(), MOST));
  }

  private Styled line(
      Styled named,
      String part,
      @Nullable String url,
      @Nullable String source,
      @Nullable Instant publishedAt,
      int most) {
    Styled title = named.part(0, named.length());
    Styled linked = Address.of(url).map(title::linked).orElseGet(() -> title.in(Style.BOLD));
    Styled from = source == null ? Styled.EMPTY : name(source, most);
    Styled day = publishedAt == null ? Styled.EMPTY : Styled.plain(wording.day(publishedAt));
    return Styled.join(" · ", Stream.of(linked, Styled.plain(part), from, day).toList());
  }

  private static Styled name(String text, int most) {
    return Direction.isolated(Styled.plain(Graphemes.shortened(text, most)));
  }
}
