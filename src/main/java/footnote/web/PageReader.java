package footnote.web;

import footnote.article.Article;
import footnote.article.Reading;
import footnote.document.Documents;
import footnote.fetch.Canonical;
import footnote.fetch.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

  private final Documents documents;

  PageReader(Documents documents) {
    this.documents = documents;
  }

  Reading read(Fetched.Page page) {
    return switch (documents.read(page.address(), fileName(page), PageBytes.utf8(page))) {
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
        article.language(),
        article.pages());
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
      case "application/pdf" -> named(page, ".pdf");
      case "application/epub+zip" -> named(page, ".epub");
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
          named(page, ".docx");
      default -> "page";
    };
  }

  /// The name at the end of its address, which may have to be its title.
  private static String named(Fetched.Page page, String ending) {
    String path = page.address().replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
  }
}
