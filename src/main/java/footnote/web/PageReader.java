package footnote.web;

import footnote.article.Article;
import footnote.article.ArticleReader;
import footnote.article.Reading;
import footnote.fetch.Canonical;
import footnote.fetch.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// Pages as they were sent become readings. What a page says of its own id and address counts only
/// as far as [Canonical] lets it.
final class PageReader {
  private static final int HEAD = 4096;
  private static final Pattern FEED =
      Pattern.compile(
          "[^<]{0,20}(?:<[?!][^>]{0,2000}>\\s*)*+<(?:rss|feed|rdf:RDF)\\b",
          Pattern.CASE_INSENSITIVE);

  private final ArticleReader reader = new ArticleReader();

  Reading read(Fetched.Page page) {
    return switch (reader.read(page.address(), fileName(page), PageBytes.utf8(page))) {
      case Reading.Read(var article) -> new Reading.Read(placed(article, page.address()));
      case Reading.Skipped skipped -> skipped;
      case Reading.Refused refused -> refused;
    };
  }

  private static Article placed(Article article, String found) {
    String address = Canonical.of(found, article.url());
    return new Article(
        address,
        article.title(),
        article.text(),
        address,
        Objects.requireNonNullElseGet(article.source(), () -> host(found)),
        article.author(),
        article.publishedAt(),
        article.language());
  }

  private static String host(String address) {
    return address.replaceFirst("https?://(?:www\\.)?(\\[[^]]*]|[^/:]+).*", "$1");
  }

  static boolean isFeed(Fetched.Page page) {
    byte[] bytes = page.bytes();
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    return page.type().equals("application/feed+json") || FEED.matcher(head).lookingAt();
  }

  /// A name that lets the bytes be read as what they are; none where the content has to decide.
  private static String fileName(Fetched.Page page) {
    return switch (page.type()) {
      case "text/html", "application/xhtml+xml" -> "page.html";
      case "text/markdown", "text/x-markdown" -> "page.md";
      case "text/plain" -> page.address().matches(".*\\.(?:md|markdown)") ? "page.md" : "page.txt";
      case "application/json" -> "page.json";
      default -> "page";
    };
  }
}
