package footnote.feed;

import footnote.article.Article;
import footnote.document.Documents;
import footnote.embedding.Encoder;
import footnote.fetch.LoopbackSite;
import footnote.fetch.SetClock;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import footnote.store.FeedItem;
import footnote.store.FeedItems;
import footnote.store.FeedState;
import footnote.web.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Feeds of a server on loopback over a real library, on a clock that a test moves.
final class OpenFeeds implements AutoCloseable {
  private static final Encoder ENCODER = Encoder.packaged();

  final LoopbackSite site;
  final SetClock clock = new SetClock("2026-11-24T12:00:00Z");
  final Articles articles;
  final Library library;
  final Feeds feeds;
  final FeedList list;
  final FeedSettings settings;
  private final Database database;
  private final LuceneIndex index;

  OpenFeeds(Path folder, LoopbackSite site, boolean keep, String... paths) {
    this.site = site;
    database = new Database(folder.resolve("record.db"));
    var stamp =
        new IndexStamp(new Facts(database).identity(), ENCODER.name(), ENCODER.dimensions());
    index = LuceneIndex.open(folder.resolve("index"), stamp);
    library = new Library(database, index, ENCODER, clock);
    library.open(progress -> {});
    articles = new Articles(database);
    var fetcher = site.fetcher(clock);
    List<String> addresses = List.of(paths).stream().map(site::address).toList();
    settings = new FeedSettings(addresses, Duration.ofMinutes(15), keep);
    var pages = new Pages(fetcher, new Documents(), library, database, clock);
    list = new FeedList(settings, database);
    feeds = new Feeds(settings, fetcher, pages, library, database, clock);
  }

  /// What an RSS feed of these items looks like.
  static String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'"
        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>Yorwick News</title><link>/</link><language>en</language>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /// An item that stands in its feed as a whole.
  static String whole(int number, String text) {
    return "<item><guid isPermaLink='false'>g%d</guid><link>/n/%d</link><title>Mill %d</title>"
            .formatted(number, number, number)
        + "<pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>"
        + text
        + " "
        + "The mill of Yorwick has six sails and one miller. ".repeat(8)
        + "]]></content:encoded></item>";
  }

  /// An item of which the feed has only a summary.
  static String brief(int number) {
    return "<item><guid>g%d</guid><link>/n/%d</link><title>Mill %d</title>"
            .formatted(number, number, number)
        + "<description>The mill has …</description></item>";
  }

  void serve(String path, String feed, String... head) {
    String more = head.length == 0 ? "" : "\r\n" + String.join("\r\n", head);
    site.page(
        path,
        "HTTP/1.1 200 OK",
        "Content-Type: application/rss+xml; charset=utf-8" + more,
        "",
        feed);
  }

  FeedState poll(String path) {
    return feeds.poll(site.address(path));
  }

  /// Reads what is at the path as somebody asked for it.
  List<Outcome> ask(String path) {
    var outcomes = new ArrayList<Outcome>();
    var batch = new Batch(outcomes::add);
    feeds.add(site.address(path), batch);
    batch.finish();
    return outcomes;
  }

  /// The paths that were asked for, without robots.txt.
  List<String> requests() {
    return site.heads().stream()
        .map(head -> head.replaceFirst("(?s)GET (\\S+) .*", "$1"))
        .filter(path -> !path.equals("/robots.txt"))
        .toList();
  }

  Article article(String id) {
    return articles.current(id).orElseThrow().article();
  }

  int revision(String path) {
    return articles.current(site.address(path)).orElseThrow().revision();
  }

  long count() {
    return articles.count(List.of());
  }

  Map<String, FeedItem> items(String path) {
    return new FeedItems(database).of(site.address(path));
  }

  @Override
  public void close() {
    library.close();
    index.close();
    database.close();
  }

  static LoopbackSite site() {
    try {
      return new LoopbackSite();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
