package footnote.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page becomes an article: what its head says about it, and the text of its main part.
final class WebPage {
  private static final int ENOUGH = 200;
  private static final String SITE_SUFFIX = "\\s+(?:[|·•»–—-]|::)\\s+";

  private final Document page;
  private final JsonLd data;

  private WebPage(Document page) {
    this.page = page;
    this.data = JsonLd.of(page);
  }

  static Reading read(String id, String html) {
    return new WebPage(Jsoup.parse(html)).read(id);
  }

  private Reading read(String id) {
    String url = first(link("link[rel=canonical]", "href"), meta("og:url"), data.url());
    String source = first(meta("og:site_name"), data.publisher(), meta("application-name"));
    String author = author();
    Instant published = published();
    String language = first(page.select("html").attr("lang"), data.language(), meta("og:locale"));
    String title = title(source);
    Unseen.remove(page.body());
    List<String> story = Furniture.removed(WebText.of(story()).paragraphs());
    boolean empty = story.isEmpty();
    String text = title == null || empty ? String.join("\n\n", story) : WebText.under(title, story);
    return new Draft(title, text, url, source, author, published, language).read(id);
  }

  private @Nullable String title(@Nullable String source) {
    String named = first(meta("og:title"), data.headline(), heading());
    return named == null ? withoutSite(page.title(), source) : withoutSource(named, source);
  }

  private @Nullable String heading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? headings.getFirst().text() : link("article h1, main h1", "");
  }

  private static String withoutSource(String title, @Nullable String source) {
    String[] parts = title.split(SITE_SUFFIX);
    boolean named =
        source != null && parts.length > 1 && parts[parts.length - 1].equalsIgnoreCase(source);
    return named
        ? title
            .substring(0, title.lastIndexOf(parts[parts.length - 1]))
            .replaceFirst("[\\s|·•»:–—-]+$", "")
        : title;
  }

  private static @Nullable String withoutSite(String title, @Nullable String source) {
    String named = withoutSource(title, source);
    String[] parts = named.split(SITE_SUFFIX);
    boolean site = parts.length == 2 && parts[0].length() > 2 * parts[1].length();
    return first(site ? parts[0] : named);
  }

  private @Nullable String author() {
    String named = first(data.author(), meta("author"), meta("article:author"));
    String author =
        named != null && !named.startsWith("http")
            ? named
            : first(link("[itemprop=author] [itemprop=name]", ""), link("[rel=author]", ""));
    return author == null ? null : author.replaceFirst("^(?:By|Von|Par|Por) ", "");
  }

  private @Nullable Instant published() {
    return Stream.of(
            data.published(),
            meta("article:published_time"),
            meta("datePublished"),
            meta("date"),
            meta("dc.date"),
            link("time[datetime]", "datetime"),
            link("[itemprop=datePublished]", ""))
        .map(Dates::any)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// The element that holds the story: what is marked as its body, the one article, the main part,
  /// or the whole page without its header.
  private Element story() {
    Element body = page.body();
    int whole = body.text().length();
    for (String part : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
      Element largest = largest(part);
      int length = largest == null ? 0 : largest.text().length();
      if (largest != null && (length >= ENOUGH && length * 3 >= whole || length * 2 > whole)) {
        return largest;
      }
    }
    body.select("header, [role=banner], [role=contentinfo]").forEach(WebPage::removeIfMenu);
    return body;
  }

  private static void removeIfMenu(Element header) {
    if (header.selectFirst("h1, p") == null) {
      header.remove();
    }
  }

  private @Nullable Element largest(String selector) {
    Element largest = null;
    int most = 0;
    for (Element each : page.body().select(selector).stream().limit(200).toList()) {
      int length = each.text().length();
      if (length > most) {
        largest = each;
        most = length;
      }
    }
    return largest;
  }

  private @Nullable String meta(String name) {
    return first(
        page.select("meta[property=" + name + "]").attr("content"),
        page.select("meta[name=" + name + "]").attr("content"),
        page.select("meta[itemprop=" + name + "]").attr("content"));
  }

  /// An attribute of the first element found, or its text where no attribute is named.
  private @Nullable String link(String selector, String attribute) {
    Element found = page.selectFirst(selector);
    if (found == null) {
      return null;
    }
    return first(attribute.isEmpty() ? found.text() : found.attr(attribute));
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
