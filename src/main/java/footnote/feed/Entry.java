package footnote.feed;

import footnote.article.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An item as it stands in a feed.
///
/// @param guid what the feed knows it by: never blank, at most 500 characters
/// @param link the page that it leads to, absolute
/// @param title in plain text
/// @param content what claims to be all of it, in HTML
/// @param summary what does not, in HTML
record Entry(
    String guid,
    @Nullable String link,
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String content,
    @Nullable String summary) {

  /// When it appeared, as far as it is known.
  @Nullable Instant date() {
    return published == null ? updated : published;
  }

  /// Changes with anything that stands there.
  String hash() {
    String all =
        Stream.of(link, title, author, published, updated, content, summary)
            .map(part -> Objects.toString(part, "\0"))
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining());
    return sha256(all);
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
