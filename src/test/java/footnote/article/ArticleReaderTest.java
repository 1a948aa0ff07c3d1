package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final String FACT = "The lamp of the ninth tower is lit at four.";

  private final ArticleReader reader = new ArticleReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | Il était une fois une île où l'été durait.
          UTF-16LE     | Written without a mark, in two bytes each.
          UTF-16BE     | Written without a mark, in two bytes each.
          windows-1251 | Маяк стоит на скале и светит морякам каждую ночь.
          windows-1251 | Маяк стоит на скале. The lantern in the tower is lit at eleven.
          KOI8-R       | Маяк стоит на скале и светит морякам каждую ночь.
          windows-1252 | Le château est fermé à cause de la grève, disait-elle hier à Genève.
          windows-1252 | He said “never” – and left the café.
          Shift_JIS    | 灯台は岬の先に立っていて、毎晩船を導いている。
          GB18030      | 灯塔矗立在海角，每天晚上为船只指引方向。
          EUC-KR       | 등대는 곶 끝에 서서 매일 밤 배를 안내한다.
          """)
  void findsTheCharacterSet(String charset, String text) {
    Article article = Readings.article("a.txt", text.getBytes(Charset.forName(charset)));

    assertThat(article.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void takesAMarkAtItsWord(String charset) {
    byte[] bytes = ("\uFEFFÉtude nº 1.").getBytes(Charset.forName(charset));

    assertThat(Readings.article("a.txt", bytes).text()).isEqualTo("Étude nº 1.");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-16, UTF-8", // a lie: the bytes decide
    "windows-1252, UTF-8",
    "windows-1251, windows-1251",
    "ISO-8859-2, ISO-8859-2"
  })
  void believesADeclarationThatCanBeTrue(String declared, String actual) {
    String word = actual.equals("ISO-8859-2") ? "Łódź" : "Киев";
    String html = "<meta charset='" + declared + "'><p>" + word + ": the tower is lit at four.</p>";

    assertThat(Readings.article("a.html", html.getBytes(Charset.forName(actual))).text())
        .isEqualTo(word + ": the tower is lit at four.");
  }

  static Stream<Arguments> acceptable() {
    return Stream.of(
        Arguments.of("nul.txt", "Good start.\0\0\0 " + FACT + "\0", "index"),
        Arguments.of("tags.txt", FACT + "\uDB40\uDC73\uDB40\uDC61\uDB40\uDC79", "index"),
        Arguments.of("marks.txt", "t\u0335\u0337o\u0335\u0337 " + FACT, "index"),
        Arguments.of("title.md", "# " + "T".repeat(40_000) + "\n\n" + FACT, "index"),
        Arguments.of("alias.md", "---\na: &a [x,x]\nb: [*a,*a]\n---\n" + FACT, "index"),
        Arguments.of("broken.md", "---\ntitle: [unclosed\n  - : :\n---\n" + FACT, "index"),
        Arguments.of("open.md", "---\ntitle: never closed\n\n" + FACT, "index"),
        Arguments.of("script.html", "<p>" + FACT + "</p><script>x='no'</script>", "index"),
        Arguments.of("deep.html", "<div>".repeat(200_000) + FACT, "index"),
        Arguments.of(
            "open.html", "<html><body><p><b><a href='x'>" + FACT + "<table><tr><td", "index"),
        Arguments.of("escape.json", "{\"title\":\"x\",\"text\":\"\\ud800 " + FACT + "\"}", "index"),
        Arguments.of("comments", "<!-- c -->\n".repeat(5000) + "<p>" + FACT, "index"),
        Arguments.of("deep.json", "[".repeat(20_000), "refuse"),
        Arguments.of("list.json", "[{\"text\":\"x\"}]", "refuse"),
        Arguments.of("binary.txt", "\u007FELF\u0001\u0002\u0003\u0004\u0000\u0000\u0010", "refuse"),
        Arguments.of("empty.txt", "", "skip"),
        Arguments.of("mark.txt", "\uFEFF", "skip"),
        Arguments.of("blank.html", "<p>&nbsp;</p><script>x</script>", "skip"),
        Arguments.of("rule.txt", "***\n\n---", "skip"),
        Arguments.of("picture.svg", "<svg><text>svg</text></svg>", "skip"),
        Arguments.of("picture", "<svg><text>svg</text></svg>", "skip"),
        Arguments.of("entities.xml", "<!DOCTYPE q [<!ENTITY a 'a'>]><q>&a;</q>", "skip"),
        Arguments.of("feed.xml", "<rss><channel><item/></channel></rss>", "skip"),
        Arguments.of("feed", "<?xml version='1.0'?><rss><channel/></rss>", "skip"),
        Arguments.of("paper.pdf", "%PDF-1.7", "skip"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("acceptable")
  void readsOrSaysWhyNot(String name, String content, String outcome) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Reading reading =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> reader.read("id", name, bytes));

    String found =
        switch (reading) {
          case Reading.Read(Article article) when article.text().contains(FACT) -> "index";
          case Reading.Read(Article article) -> "lost the fact: " + article;
          case Reading.Skipped(String _) -> "skip";
          case Reading.Refused(String _) -> "refuse";
        };
    assertThat(found).isEqualTo(outcome);
  }

  static Stream<Arguments> megabytes() {
    return Stream.of(
        Arguments.of("items.html", "<ul>" + "<li>item of a list".repeat(58_000) + "</ul>\n<p>"),
        Arguments.of("joiners.txt", "A run: " + "\u200D".repeat(350_000) + "\n\n"),
        Arguments.of("tables.md", "|a|\n|-|\n".repeat(131_000) + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("megabytes")
  void readsAMegabyteOfTheSame(String name, String start) {
    assertThat(Readings.article(name, start + FACT).text()).endsWith(FACT);
  }

  @Test
  void cutsATitleThatIsTooLong() {
    assertThat(Readings.article("a.md", "# " + "T".repeat(40_000) + "\n\nText.").title())
        .hasSizeLessThanOrEqualTo(300)
        .endsWith("…");
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(reader.read("id", "a.txt", new byte[20 * 1024 * 1024 + 1]))
        .isEqualTo(new Reading.Refused("It is larger than 20 MB."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          notes  | '# A heading\n\nThe *text*.'        | A heading | 'A heading\n\nThe text.'
          page   | '<html><h1>A</h1><p>The text.'      | A         | 'A\n\nThe text.'
          a.txt  | '<!DOCTYPE html><h1>A</h1><p>Text.' | A         | 'A\n\nText.'
          notes  | 'A title\n\nIts text is *this*.'    | A title   | 'A title\n\nIts text is *this*.'
          """)
  void looksInsideWhereTheNameSaysNothing(String name, String content, String title, String text) {
    Article article = Readings.article(name, content.translateEscapes());

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.text()).isEqualTo(text.translateEscapes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.json", "a"})
  void readsAnyBytesToTheEnd(String name) {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertThat(reader.read("id", name, bytes)).isNotNull();
      String text = CleanTextTest.random(random, 300) + "<div>[](*`|---\n# ";
      assertThat(reader.read("id", name, text.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }
  }

  @Test
  void givesCanonicalText() {
    for (int seed = 0; seed < 150; seed++) {
      String text = "A title\n\n" + CleanTextTest.random(new Random(seed), 300);
      String read = Readings.article("a.txt", text).text();
      assertThat(CleanText.of(read)).isEqualTo(read);
    }
  }

  @ParameterizedTest
  @CsvSource({"' ', t, x, en", "i, '', x, en", "i, t, ' ', en", "i, t, x, ''"})
  void knowsNoArticleWithoutIdTitleTextOrLanguage(
      String id, String title, String text, String lang) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Article(id, title, text, null, null, null, null, lang));
  }
}
