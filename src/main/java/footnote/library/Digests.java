package footnote.library;

import footnote.article.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// SHA-256 of what makes an article what it is.
final class Digests {
  private Digests() {}

  static String ofContent(Article article) {
    return of(
        article.title(),
        article.text(),
        Objects.toString(article.url(), ""),
        Objects.toString(article.source(), ""),
        Objects.toString(article.author(), ""),
        Objects.toString(article.publishedAt(), ""),
        article.language());
  }

  static String ofText(Article article) {
    return of(article.text());
  }

  private static String of(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
