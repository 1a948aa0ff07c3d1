package footnote.library;

import footnote.article.Article;
import footnote.article.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// SHA-256 of what makes an article what it is.
final class Digests {
  private Digests() {}

  static String ofContent(Article article) {
    var parts =
        new ArrayList<>(
            List.of(
                article.title(),
                article.text(),
                Objects.toString(article.url(), ""),
                Objects.toString(article.source(), ""),
                Objects.toString(article.author(), ""),
                Objects.toString(article.publishedAt(), ""),
                article.language()));
    // Only where there are any, so that the digests of other articles stay what they were.
    if (!article.pages().starts().isEmpty()) {
      parts.add(article.pages().starts().toString());
    }
    return of(parts.toArray(String[]::new));
  }

  static String ofText(String text) {
    return of(text);
  }

  private static String of(String... parts) {
    byte[][] framed = Stream.of(parts).flatMap(Digests::framed).toArray(byte[][]::new);
    return HexFormat.of().formatHex(Sha256.of(framed));
  }

  /// The length first, so that no other parts have the same bytes.
  private static Stream<byte[]> framed(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    return Stream.of(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), bytes);
  }
}
