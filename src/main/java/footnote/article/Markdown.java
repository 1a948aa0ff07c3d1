package footnote.article;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A Markdown file becomes an article by way of HTML, so that both have the same blocks and the
/// HTML inside Markdown the same rules.
final class Markdown {
  private static final int DEEPEST = 50;
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  private Markdown() {}

  static Reading read(String id, String raw) {
    FrontMatter matter = FrontMatter.of(raw.replace("\r\n", "\n").replace('\r', '\n'));
    String html = RENDERER.render(PARSER.parse(matter.rest()));
    Element root = Jsoup.parseBodyFragment(html).body();
    Unseen.remove(root);
    WebText body = WebText.of(root);
    String declared = matter.get("title");
    String title = declared == null ? body.title() : declared;
    return new Draft(
            title,
            title == null ? body.text() : body.textUnder(title),
            matter.get("url", "canonical", "canonical_url", "link"),
            matter.get("source", "publisher", "site"),
            matter.get("author", "authors", "by"),
            Dates.any(matter.get("date", "published", "publishedat", "published_at", "pubdate")),
            matter.get("lang", "language", "locale"))
        .read(id);
  }
}
