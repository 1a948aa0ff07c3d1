package footnote.feed;

import footnote.article.Article;
import footnote.article.ArticleReader;
import footnote.article.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The text of an item that stands in its feed.
final class EntryText {
  /// What is shorter is hardly a whole article.
  private static final int ENOUGH = 250;

  private static final Pattern CUT =
      Pattern.compile(
          "(?s).*(?:…|\\.\\.\\.|\\[\\s*(?:…|\\.\\.\\.)\\s*]|\\b(?:read (?:the )?"
              + "(?:full|rest|whole)[^.]{0,60}|read (?:on|more)|continue reading[^.]{0,100}|more"
              + "|weiterlesen|lire la suite|leer más|читать далее))[\\s»→>.)\\]]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final ArticleReader reader = new ArticleReader();

  /// Whether the feed holds all of the item, and not only its beginning.
  boolean isWhole(Entry entry) {
    String content = entry.content();
    String summary = entry.summary();
    if (content == null || content.equals(summary)) {
      return false;
    }
    String text = Jsoup.parse(content).text();
    return text.length() >= ENOUGH && !CUT.matcher(text.substring(text.length() - 200)).matches();
  }

  /// The item as it stands in the feed.
  Reading read(String id, Entry entry, Channel channel) {
    String html = Objects.requireNonNullElse(entry.content(), entry.summary());
    Document page = page(entry, html == null ? "" : html, channel.language());
    Reading read = reader.read(id, "item.html", page.outerHtml().getBytes(StandardCharsets.UTF_8));
    return read instanceof Reading.Read(var article)
        ? new Reading.Read(own(article, entry, channel))
        : read;
  }

  private static Document page(Entry entry, String html, @Nullable String language) {
    Document page = Document.createShell("");
    if (language != null) {
      Objects.requireNonNull(page.selectFirst("html")).attr("lang", language);
    }
    String title = entry.title();
    if (title != null) {
      page.head().appendElement("meta").attr("property", "og:title").attr("content", title);
    }
    Element story = page.body().appendElement("article").attr("itemprop", "articleBody");
    story.html(html);
    story.select("script, style, meta, link, title, base").remove();
    return page;
  }

  private static Article own(Article read, Entry entry, Channel channel) {
    return new Article(
        read.id(),
        read.title(),
        read.text(),
        entry.link(),
        channel.title(),
        entry.author(),
        entry.date(),
        read.language());
  }

  /// A page that an item leads to. On the feed's own site the item knows best; elsewhere it only
  /// adds what the page does not say itself.
  static Article completed(Article page, Entry entry, Channel channel, boolean isOwn) {
    return new Article(
        page.id(),
        isOwn && entry.title() != null ? entry.title() : page.title(),
        page.text(),
        page.url(),
        isOwn ? either(channel.title(), page.source()) : page.source(),
        isOwn ? either(entry.author(), page.author()) : either(page.author(), entry.author()),
        isOwn ? either(entry.date(), page.publishedAt()) : either(page.publishedAt(), entry.date()),
        page.language());
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }
}
