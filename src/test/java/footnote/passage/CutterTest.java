package footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import footnote.article.Article;
import footnote.article.CleanText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CutterTest {
  private final Cutter cutter = new Cutter();

  /// Each number is a paragraph of so many words, in sentences of ten; the result gives the words
  /// of each passage.
  @ParameterizedTest
  @CsvSource({
    "50, 50",
    "50 50, 100",
    "60 60, 120",
    "60 70, 60 70",
    "150, 150",
    "160, 160",
    "170, 80 90",
    "200, 100 100",
    "300, 100 100 100",
    "20 150 20, 20 150 20",
    "40 200 40, 40 100 100 40",
  })
  void holdsAboutAHundredAndTwentyWords(String paragraphs, String passages) {
    String text =
        Arrays.stream(paragraphs.split(" "))
            .map(Integer::parseInt)
            .map(CutterTest::paragraph)
            .collect(Collectors.joining("\n\n"));

    assertThat(cut(text).stream().map(words -> "" + Words.count(words)))
        .containsExactly(passages.split(" "));
  }

  @Test
  void givesAHeadingToThePassageBelowIt() {
    String text = paragraph(110) + "\n\nThe lamps of the north\n\n" + paragraph(50);

    assertThat(cut(text))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("lamps"),
            second -> assertThat(second).startsWith("The lamps of the north\n\n"));
  }

  @Test
  void givesTheTitleToTheFirstPassage() {
    String title = "Did they return? They did.";
    Article article = article(title, title + "\n\n" + paragraph(120) + "\n\n" + paragraph(120));

    assertThat(cutter.cut(article, 1).getFirst().start()).isZero();
    assertThat(cutter.cut(article, 1)).hasSize(2);
  }

  @Test
  void leavesLinesAboutTheArticleOutOfEverySentence() {
    String text =
        "A title\n\nBy Ann Lee\n\n2024-03-24T05:05:13.750Z\n\nThe text of it.\n\nSource: elfaro";
    Article article = article("A title", text);

    assertThat(sentences(article)).containsExactly("A title", "The text of it.");
    assertThat(cutter.cut(article, 1).getLast().end()).isEqualTo(text.indexOf("\n\nSource"));
  }

  @Test
  void readsDatesInTheStoryAsStory() {
    String line = "March 3, 2020\n\nIt began.\n\n";

    assertThat(sentences(article("T", "T\n\n" + line.repeat(6)))).contains("March 3, 2020");
  }

  @Test
  void countsTwoCharactersAsAWordWhereWordsHaveNoSpaces() {
    String paragraph = "灯塔矗立在海角上啊。".repeat(10);

    assertThat(Words.count(paragraph)).isEqualTo(45);
    assertThat(
            cutter.cut(
                new Article("a", "T", (paragraph + "\n\n").repeat(4), null, null, null, null, "zh"),
                1))
        .hasSize(2);
  }

  @Test
  void numbersPassagesFromZero() {
    Article article = article("T", paragraph(200));

    assertThat(cutter.cut(article, 3).stream().map(Passage::id)).containsExactly("a#3#0", "a#3#1");
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsEverySentenceOfTheTextOnce(int seed) {
    String text = CleanText.of("Some words. " + SentencesTest.random(new Random(seed)).repeat(3));
    List<Span> all = new ArrayList<>();
    int end = 0;
    for (Passage passage : cutter.cut(article("T", text), 1)) {
      assertThat(passage.start()).isGreaterThanOrEqualTo(end);
      all.addAll(passage.sentences());
      end = passage.end();
    }

    SentencesTest.assertCovered(text, all);
  }

  @Test
  void refusesNonsense() {
    List<Span> none = List.of();
    List<Span> crossed = List.of(new Span(2, 4), new Span(1, 2));

    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage("a", 1, 0, 0, 9, none));
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage("a", 1, 0, 0, 9, crossed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Passage("a", 1, 0, 0, 3, List.of(new Span(1, 4))));
  }

  private List<String> cut(String text) {
    return cutter.cut(article("T", text), 1).stream()
        .map(passage -> text.substring(passage.start(), passage.end()))
        .toList();
  }

  private List<String> sentences(Article article) {
    return cutter.cut(article, 1).stream()
        .flatMap(passage -> passage.sentences().stream())
        .map(span -> span.in(article.text()))
        .toList();
  }

  private static String paragraph(int words) {
    return "The old keeper of the tower lit his lamp again. ".repeat(words / 10).strip();
  }

  private static Article article(String title, String text) {
    return new Article("a", title, text, null, null, null, null, "en");
  }
}
