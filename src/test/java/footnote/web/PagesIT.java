package footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.MadeFiles;
import footnote.article.Article;
import footnote.document.Documents;
import footnote.embedding.Encoder;
import footnote.fetch.LoopbackSite;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import footnote.library.Outcome.Kept;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of a server on loopback become articles of a real library.
class PagesIT {
  private static final Encoder ENCODER = Encoder.packaged();
  private static final String OK = "HTTP/1.1 200 OK";
  private static final String HTML = "Content-Type: text/html";
  private static final String TEXT = "<p>The mill of Yorwick has six sails and one miller.";

  @TempDir Path folder;
  private LoopbackSite site;
  private Database database;
  private LuceneIndex index;
  private Library library;
  private Pages pages;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
    database = new Database(folder.resolve("record.db"));
    var stamp =
        new IndexStamp(new Facts(database).identity(), ENCODER.name(), ENCODER.dimensions());
    index = LuceneIndex.open(folder.resolve("index"), stamp);
    library = new Library(database, index, ENCODER, Clock.systemUTC());
    library.open(progress -> {});
    pages = new Pages(site.fetcher(), new Documents(), library, database, Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    library.close();
    index.close();
    database.close();
    site.close();
  }

  private Outcome add(String path) {
    return outcome(site.address(path));
  }

  private Outcome outcome(String address) {
    return ((Arrival.Page) pages.add(address)).addition().join();
  }

  private Kept keep(String path) {
    return (Kept) add(path);
  }

  private Article article(Kept kept) {
    return new Articles(database).current(kept.id()).orElseThrow().article();
  }

  @Test
  void aPdfIsReadWithItsPages() throws Exception {
    byte[] pdf = MadeFiles.pdf("Pier", "The pier has nine lamps.", "The pier burnt in 1931.");
    String type = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: ";
    site.page("/pier.pdf", type + pdf.length, pdf);
    String address = site.address("/pier.pdf");
    assertThat(add("/pier.pdf")).isInstanceOf(Kept.class);
    var article = new Articles(database).current(address).orElseThrow().article();
    assertThat(article.title()).isEqualTo("Pier");
    assertThat(article.pages().at(article.text().indexOf("burnt"))).isEqualTo(2);
  }

  @Test
  void aPageIsKnownByTheAddressThatItNames() {
    String canonical = "<link rel=canonical href='" + site.address("/mill") + "'>";
    site.html("/mill?from=list", "<title>The mill</title>" + canonical + TEXT)
        .page("/old", "HTTP/1.1 301 Moved", "Location: /mill?from=list");
    Kept kept = keep("/mill?from=list");
    assertThat(kept.change()).isEqualTo(Change.CREATED);
    assertThat(kept.id()).isEqualTo(site.address("/mill"));
    Article article = article(kept);
    assertThat(article.url()).isEqualTo(site.address("/mill"));
    assertThat(article.title()).isEqualTo("The mill");
    assertThat(article.source()).isEqualTo("127.0.0.1");
    assertThat(article.text()).contains("six sails");
    assertThat(keep("/old").id()).isEqualTo(kept.id());
  }

  @Test
  void noPageTakesThePlaceOfAnother() {
    site.html("/a", "<link rel=canonical href='https://news.example/b'>" + TEXT)
        .page(
            "/b",
            OK,
            "Content-Type: application/json",
            "",
            "{\"id\":\"other\",\"url\":\"https://news.example/b\",\"text\":\"Six sails.\"}")
        .page("/c.md", OK, "Content-Type: text/plain", "", "---\nid: other\n---\n\n# C\n\nSails.");
    for (String path : new String[] {"/a", "/b", "/c.md"}) {
      Kept kept = keep(path);
      assertThat(kept.id()).isEqualTo(site.address(path));
      assertThat(article(kept).url()).isEqualTo(site.address(path));
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgainAsLongAsItsArticleIsThere() {
    site.page("/x", OK, HTML, "ETag: \"1\"", "", TEXT);
    Kept first = keep("/x");
    site.page("/x", "HTTP/1.1 304 Not Modified");
    Kept second = keep("/x");
    assertThat(second).isEqualTo(new Kept(first.id(), 1, Change.UNCHANGED, first.passages(), null));
    assertThat(site.heads().getLast()).contains("If-None-Match: \"1\"");
    library.remove(first.id()).join();
    site.page("/x", OK, HTML, "ETag: \"1\"", "", TEXT);
    Kept third = keep("/x");
    assertThat(site.heads().getLast()).doesNotContain("If-None-Match");
    assertThat(third.change()).isEqualTo(Change.CREATED);
    assertThat(third.revision()).isEqualTo(2);
  }

  @Test
  void aChangedPageIsANewRevision() {
    site.html("/x", TEXT);
    keep("/x");
    assertThat(keep("/x").change()).isEqualTo(Change.UNCHANGED);
    site.html("/x", TEXT + " It burnt down.");
    Kept changed = keep("/x");
    assertThat(changed.change()).isEqualTo(Change.UPDATED);
    assertThat(changed.revision()).isEqualTo(2);
  }

  @Test
  void theServersCharsetCountsWhereThePageNamesNone() {
    String words = "Мельница в Йорвике имеет шесть крыльев и одного мельника.";
    byte[] body = ("<p>" + words).getBytes(Charset.forName("KOI8-R"));
    site.page("/x", OK + "\r\n" + HTML + "; charset=koi8-r", body);
    assertThat(article(keep("/x")).text()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, <p>Six sails., Six sails.",
    "application/xhtml+xml, <html><body><p>Six sails.</p></body></html>, Six sails.",
    "application/xml, <html><body><p>Six sails.</p></body></html>, Six sails.",
    "text/markdown, # Mill, Mill",
    "text/plain, Six sails turn., Six sails turn.",
    "application/json, '{\"text\":\"Six sails.\"}', Six sails.",
  })
  void eachKindIsReadAsWhatItIs(String type, String body, String text) {
    site.page("/x", OK, "Content-Type: " + type, "", body);
    assertThat(article(keep("/x")).text()).contains(text).doesNotContain("<", "{", "#");
  }

  @ParameterizedTest
  @CsvSource({
    "application/xml, <bill><sum>5</sum></bill>, markup that is not HTML",
    "application/json, '{\"a\":1}', text",
    "text/html, '', no text",
    "application/pdf, %PDF-1.7, damaged",
    "image/png, x, image/png",
  })
  void otherKindsAreASentence(String type, String body, String words) {
    site.page("/x", OK, "Content-Type: " + type, "", body);
    assertThat(add("/x"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.reason()).contains(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><!-- x --><rss version='2.0'><channel/></rss>",
        "\uFEFF<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'/>",
        "<rdf:RDF/>",
      })
  void aFeedIsNoPage(String feed) {
    site.page("/x", OK, "Content-Type: text/xml; charset=utf-8", "", feed)
        .page("/y", OK, HTML, "", feed);
    for (String path : new String[] {"/x", "/y"}) {
      assertThat(pages.add(site.address(path))).isInstanceOf(Arrival.Feed.class);
      assertThat(pages.add(site.address(path), "feed:x", article -> article).join())
          .isEqualTo(new Outcome.Failed(site.address(path), "A feed is there, and no page."));
    }
  }

  @Test
  void whatWasNotTakenIsASentence() {
    assertThat(add("/gone"))
        .isEqualTo(
            new Outcome.Failed(
                site.address("/gone"),
                "127.0.0.1 has no page at this address (status 404); check the address."));
    assertThat(outcome("http://ann:word@a.example/x"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.id()).isEqualTo("http://…@a.example/x"));
    site.html("/empty", "<p> ");
    assertThat(add("/empty"))
        .isEqualTo(new Outcome.Failed(site.address("/empty"), "There is no text in it."));
  }
}
