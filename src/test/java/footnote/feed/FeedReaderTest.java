package footnote.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.fetch.Fetched;
import footnote.fetch.Validators;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds of all kinds and of none.
class FeedReaderTest {
  private static final String ADDRESS = "https://a.example/news/feed.xml";
  private static final String ATOM =
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://b.example/x/">
        <title type="html">Mills &amp;amp; more</title>
        <entry xml:base="2026/">
          <id>tag:a.example,2026:1</id><title>One</title>
          <link rel="alternate" href="one.html"/><link rel="self" href="self.xml"/>
          <author><name>Ann</name></author><author><name>Bob</name></author>
          <published>2026-11-24T05:05:13.750Z</published><updated>2026-11-24T06:00:00+01:00</updated>
          <summary>Short.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Six <b>sails</b>.</p></div></content>
        </entry>
      </feed>
      """;
  private static final String RDF =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://a.example/"><title>RDF</title><link>https://a.example/</link>
          <description>d</description></channel>
        <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>
          <description>Six sails.</description><dc:date>2026-11-24T05:05:13Z</dc:date>
          <dc:creator>Ann</dc:creator></item>
      </rdf:RDF>
      """;

  private static Channel read(byte[] bytes, @Nullable Charset charset) throws NoFeed {
    return new FeedReader()
        .read(new Fetched.Page(ADDRESS, bytes, "application/xml", charset, Validators.NONE));
  }

  private static Channel read(String xml) throws NoFeed {
    return read(xml.getBytes(StandardCharsets.UTF_8), null);
  }

  private static Entry item(String inside) throws NoFeed {
    return read("<rss version='2.0'><channel><title>T</title><item>"
            + inside
            + "</item></channel></rss>")
        .entries()
        .getFirst();
  }

  @Test
  void atom() throws NoFeed {
    Channel channel = read(ATOM);
    assertThat(channel.title()).isEqualTo("Mills & more");
    Entry entry = channel.entries().getFirst();
    assertThat(entry.guid()).isEqualTo("tag:a.example,2026:1");
    assertThat(entry.link()).isEqualTo("https://b.example/x/2026/one.html");
    assertThat(entry.author()).isEqualTo("Ann, Bob");
    assertThat(entry.published()).isEqualTo("2026-11-24T05:05:13.750Z");
    assertThat(entry.updated()).isEqualTo("2026-11-24T05:00:00Z");
    assertThat(entry.content()).contains("<b>sails</b>");
    assertThat(entry.summary()).contains("Short.");
  }

  @Test
  void rdf() throws NoFeed {
    Entry entry = read(RDF).entries().getFirst();
    assertThat(entry.link()).isEqualTo("https://a.example/1");
    assertThat(entry.published()).isEqualTo("2026-11-24T05:05:13Z");
    assertThat(entry.author()).isEqualTo("Ann");
    assertThat(entry.summary()).isEqualTo("Six sails.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0"})
  void rssOfEveryAge(String version) throws NoFeed {
    String doctype =
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">";
    Channel channel =
        read(
            "\n<?xml version='1.0'?>"
                + doctype
                + "<rss version='"
                + version
                + "'><channel><title>Caf&eacute; & bar</title><item><title>One</title>"
                + "<link>one.html?a=1&b=2</link></item></channel></rss>");
    assertThat(channel.title()).isEqualTo("Café & bar");
    assertThat(channel.entries().getFirst().link())
        .isEqualTo("https://a.example/news/one.html?a=1&b=2");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "windows-1251, <?xml version='1.0' encoding='windows-1251'?>, -",
        "windows-1251, <?xml version='1.0' encoding='windows-1251'?>, ISO-8859-1",
        "windows-1251, '', windows-1251",
        "UTF-8, '', -",
        "UTF-8, <?xml version='1.0' encoding='utf-8'?>, ISO-8859-1",
        "UTF-16, '', -",
      })
  void theCharsetIsFound(String charset, String prolog, @Nullable String server) throws NoFeed {
    String xml =
        prolog + "<rss version='2.0'><channel><title>Новости мельницы</title></channel></rss>";
    Channel channel =
        read(
            xml.getBytes(Charset.forName(charset)),
            server == null ? null : Charset.forName(server));
    assertThat(channel.title()).isEqualTo("Новости мельницы");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Tue, 24 Nov 2026 10:00:00 GMT | 2026-11-24T10:00:00Z",
        "Tue, 24 Nov 2026 10:00:00 +0200 | 2026-11-24T08:00:00Z",
        "24 Nov 2026 10:00 EST | 2026-11-24T15:00:00Z",
        "2026-11-24T10:00:00Z | 2026-11-24T10:00:00Z",
        "2026-11-24T10:00:00+02:00 | 2026-11-24T08:00:00Z",
        "2026-11-24 | 2026-11-24T00:00:00Z",
        "yesterday | -",
        "Tue, 99 Nov 2026 10:00:00 GMT | -",
        "Tue, 24 Nov 99999 10:00:00 GMT | -",
        "0000-00-00T00:00:00Z | -",
        "'' | -",
      })
  void datesAreReadOrLeftOut(String written, @Nullable String date) throws NoFeed {
    var published = item("<pubDate>" + written + "</pubDate>").published();
    assertThat(published == null ? null : published.toString()).isEqualTo(date);
  }

  @Test
  void linksAreResolvedAndGuidsThatAreNoneAreNotTakenForThem() throws NoFeed {
    assertThat(item("<link>../x</link>").link()).isEqualTo("https://a.example/x");
    assertThat(item("<link>//c.example/y</link>").link()).isEqualTo("https://c.example/y");
    assertThat(item("<guid>https://a.example/1</guid>").link()).isEqualTo("https://a.example/1");
    assertThat(item("<guid>12345</guid>").link()).isNull();
    assertThat(item("<link>javascript:alert(1)</link>").link()).isNull();
    assertThat(item("<author>a@b.example (Ann Miller)</author>").author()).isEqualTo("Ann Miller");
    assertThat(item("<guid>" + "x".repeat(9999) + "</guid>").guid()).hasSize(64);
  }

  @Test
  void theFirstOfEqualGuidsCounts() throws NoFeed {
    String item = "<item><guid>1</guid><title>%s</title></item>";
    Channel channel =
        read(
            "<rss version='2.0'><channel>"
                + item.formatted("A")
                + item.formatted("B")
                + "</channel></rss>");
    assertThat(channel.entries()).extracting(Entry::title).containsExactly("A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss version='2.0'>&b;</rss> | document type",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>&x;</rss> | document type",
        "<!DOCTYPE r SYSTEM 'http://x.example/x' [<!ENTITY % p SYSTEM 'http://x.example/y'>%p;]><rss/> | document type",
        "<rss version='2.0'><channel><title>cut | well-formed",
        "<bill><sum>5</sum></bill> | neither RSS nor Atom",
        "hello | well-formed",
      })
  void whatIsNoFeedIsASentence(String xml, String words) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(NoFeed.class).hasMessageContaining(words);
  }

  @Test
  void aLargeFeedOfEscapedHtmlIsNoBomb() throws NoFeed {
    String html = "&lt;p&gt;Six sails &amp;amp; one miller.&lt;/p&gt;".repeat(80);
    String item = "<item><guid>%d</guid><description>" + html + "</description></item>";
    var items = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      items.append(item.formatted(i));
    }
    Channel channel = read("<rss version='2.0'><channel>" + items + "</channel></rss>");
    assertThat(channel.entries()).hasSize(1000);
    assertThat(channel.entries().getLast().summary()).startsWith("<p>Six sails &amp; one miller.");
  }

  @Test
  @Timeout(20)
  void bombsAreRefusedBeforeTheyGoOff() {
    String deep = "<rss version='2.0'><channel>" + "<a>".repeat(100_000);
    assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested deeper than 80");
    String wide = "<rss version='2.0'><channel>" + "<a/>".repeat(2_000_000);
    assertThatThrownBy(() -> read(wide)).hasMessageContaining("more than 200,000");
    String open = "<rss><![CDATA[".repeat(700_000);
    assertThatThrownBy(() -> read(open)).isInstanceOf(NoFeed.class);
    String ampersands = "<rss>" + "&".repeat(2_000_000);
    assertThatThrownBy(() -> read(ampersands)).isInstanceOf(NoFeed.class);
  }

  @Test
  void theBackOffOfALongIntervalIsThatInterval() {
    var now = java.time.Instant.parse("2026-11-24T12:00:00Z");
    assertThat(BackOff.until(now, Duration.ofDays(3), 99, null))
        .isEqualTo(now.plus(Duration.ofDays(3)));
    assertThat(BackOff.until(now, Duration.ofMinutes(1), 99, null))
        .isEqualTo(now.plus(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mill turned for a hundred years. | 10 | true",
        "The mill turned for a hundred years. | 1 | false",
        "The mill turned for a hundred years […] | 10 | false",
        "The mill turned for a hundred years... | 10 | false",
        "The mill turned. Read more » | 10 | false",
        "The mill turned. Continue reading The mill of Yorwick → | 10 | false",
        "Die Mühle drehte sich. Weiterlesen | 10 | false",
        "It needs no more wind than that. | 10 | true",
      })
  void aWholeTextIsToldFromItsBeginning(String end, int times, boolean whole) throws NoFeed {
    String text = "<p>" + "Six sails and one miller make it work. ".repeat(times) + end;
    var entry = new Entry("1", null, null, null, null, null, text, "<p>Six sails.");
    assertThat(new EntryText().isWhole(entry)).isEqualTo(whole);
  }
}
