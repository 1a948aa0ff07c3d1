package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {
  private static final String PROSE =
      "The keepers came back on Friday, in weather that nobody had seen in two decades.";

  @Test
  void findsTheStoryAndWhatThePageSaysAboutIt() {
    Article article =
        Readings.article(
            "a.html",
            """
            <!DOCTYPE html><html lang="en-GB"><head>
            <title>Keepers return | The Harbour Times</title>
            <meta property="og:site_name" content="The Harbour Times">
            <link rel="canonical" href="https://example.org/keepers">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],
              "headline":"Keepers return","author":[{"name":"Ann Lee"},{"name":"Bo Berg"}],
              "datePublished":"2024-03-24T05:05:13+01:00"}]}</script></head>
            <body><header><nav>Home News</nav></header>
            <div class="cookie-banner">We love cookies</div>
            <main><article><h1>Keepers return</h1><p class="byline">By Ann Lee</p>
            <div class="share-buttons">Share it</div>
            <p>The keepers came back on <a href="x">Fri<b>day</b></a>,<!-- no --> in weather that nobody had seen
              in the last two decades, and<br>they brought bread.</p>
            <h2>The lamps</h2><ul><li>One lamp</li><li>Two lamps</li></ul>
            <table><tr><th>Year</th><th>Lamps</th></tr><tr><td>2015</td><td>9</td></tr></table>
            <aside>Buy this</aside><p>They stay.</p><p>Read more: herring</p></article></main>
            <footer>© 2024</footer><script>var x = "no";</script></body></html>
            """);

    assertThat(article)
        .isEqualTo(
            new Article(
                "id",
                "Keepers return",
                """
                Keepers return

                By Ann Lee

                The keepers came back on Friday, in weather that nobody had seen in the last two decades, and
                they brought bread.

                The lamps

                One lamp
                Two lamps
                Year | Lamps
                2015 | 9

                They stay.""",
                "https://example.org/keepers",
                "The Harbour Times",
                "Ann Lee, Bo Berg",
                Instant.parse("2024-03-24T04:05:13Z"),
                "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>seen</script>",
        "<nav>seen</nav>",
        "<noscript>seen</noscript>",
        "<svg><text>seen</text></svg>",
        "<template>seen</template>",
        "<form>seen</form>",
        "<button>seen</button>",
        "<p hidden>seen</p>",
        "<p aria-hidden=true>seen</p>",
        "<p style='display: none'>seen</p>",
        "<p style='color:red;VISIBILITY : hidden !important'>seen</p>",
        "<p style='font-size:0'>seen</p>",
        "<p style='font-size:0px;'>seen</p>",
        "<p style='opacity:0;'>seen</p>",
        "<p style='position:absolute;left:-9999px'>seen</p>",
        "<p style='text-indent:-9999px'>seen</p>",
        "<span class='sr-only'>seen</span>",
        "<div id='comments'><p>seen</p></div>",
        "<div class='post-share-links'>seen</div>",
        "<!-- seen -->",
      })
  void dropsWhatAReaderDoesNotSee(String html) {
    assertThat(Readings.article("a.html", "<p>" + PROSE + "</p>" + html).text()).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='font-size:0.9em'>seen</p>",
        "<p style='font-size:10px'>seen</p>",
        "<p style='opacity:0.9'>seen</p>",
        "<p style='margin-left:-20px'>seen</p>",
        "<div class='share-price'>seen</div>",
        "<div class='social-history'>seen</div>",
        "<div style='display:block'>seen</div>",
      })
  void keepsWhatAReaderSees(String html) {
    assertThat(Readings.article("a.html", "<p>" + PROSE + "</p>" + html).text())
        .isEqualTo(PROSE + "\n\nseen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          <title>Keepers of lamps return ~ Times</title>                               | Keepers of lamps return
          <title>Tick - tock</title>                                                   | Tick - tock
          <title>A ~ B</title><h1>The heading</h1>                                     | The heading
          <meta property=og:title content='Open title'><h1>Heading</h1>                | Open title
          <meta property=og:title content='Open - S'><meta property=og:site_name content=S> | Open
          <h1>The<br>heading</h1>                                                      | The heading
          """)
  void findsTheTitle(String html, String title) {
    String page = html.replace('~', '|') + "<p>" + PROSE + "</p>";

    assertThat(Readings.article("a.html", page).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "ftp://example.org/x",
    "/relative",
    "data:text/html;x",
    "http://a b",
  })
  void takesOnlyWebAddresses(String url) {
    String page = "<link rel=canonical href='" + url + "'><p>" + PROSE + "</p>";

    assertThat(Readings.article("a.html", page).url()).isNull();
  }

  @Test
  void joinsSentencesThatBoxesBroke() {
    String page =
        "<div>It stood in an article in</div><div><a>Harbour Policy</a></div><div>.</div>";

    assertThat(Readings.article("a.html", page).text())
        .isEqualTo("It stood in an article in Harbour Policy.");
  }
}
