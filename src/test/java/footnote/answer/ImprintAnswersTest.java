package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Answer.Grounded;
import footnote.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImprintAnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATE   | Published 24 March 2024          | 24 March 2024
          DATE   | Date: 2024-03-24                 |
          DATE   | Date: 2024-03-24T05:05:13.750Z   |
          AUTHOR | By Ilse Brandvold                | Ilse Brandvold
          SOURCE | From The Kelver Post, page 3     | The Kelver Post
          """)
  void citesTheLineThatShowsIt(Imprint imprint, String line, String brief) {
    Grounded answer =
        answer(imprint, article("Lighthouse relit\n\n%s\n\nIt shines.".formatted(line)));
    assertThat(answer.citations()).singleElement().extracting(Citation::quote).isEqualTo(line);
    if (brief == null) {
      assertThat(answer.shortAnswer()).isNull();
    } else {
      assertThat(answer.shortAnswer()).isNotNull();
      assertThat(answer.shortAnswer().text()).isEqualTo(brief);
    }
  }

  @ParameterizedTest
  @EnumSource(Imprint.class)
  void citesTheTitleWhereNoLineShowsIt(Imprint imprint) {
    Grounded answer = answer(imprint, article("It was dark.\n\nLighthouse relit\n\nIt shines."));
    Citation citation = answer.citations().getFirst();
    assertThat(citation.quote()).isEqualTo("Lighthouse relit");
    assertThat(citation.start()).isEqualTo(14);
    assertThat(answer.shortAnswer()).isNull();
  }

  @Test
  void citesTheFirstLineWhereTheTitleIsNotInTheText() {
    Grounded answer = answer(Imprint.DATE, article("It was dark.\nIt shines."));
    assertThat(answer.citations().getFirst().quote()).isEqualTo("It was dark.");
  }

  @Test
  void aLongLineThatNamesTheAuthorIsNoByline() {
    String line = "Ilse Brandvold said " + "that it shines and ".repeat(10) + "that it is bright.";
    Grounded answer = answer(Imprint.AUTHOR, article("Lighthouse relit\n\n" + line));
    assertThat(answer.citations().getFirst().quote()).isEqualTo("Lighthouse relit");
  }

  @Test
  void saysTheFactInASentence() {
    Article article = article("Lighthouse relit\n\nIt shines.");
    assertThat(answer(Imprint.DATE, article).sentences().getFirst().text())
        .isEqualTo("“Lighthouse relit” was published on 24 March 2024 (2024-03-24, 05:05 UTC).");
    assertThat(answer(Imprint.AUTHOR, article).sentences().getFirst().text())
        .isEqualTo("“Lighthouse relit” was written by Ilse Brandvold.");
    assertThat(answer(Imprint.SOURCE, article).sentences().getFirst().text())
        .isEqualTo("“Lighthouse relit” was published by The Kelver Post.");
  }

  @ParameterizedTest
  @EnumSource(Imprint.class)
  void declinesWhatTheRecordDoesNotHold(Imprint imprint) {
    var unknown = Made.found(Made.article("a", "Lighthouse relit", null, null, null), .9);
    assertThat(ImprintAnswers.answer(imprint, "question", List.of(unknown), .9)).isEmpty();
    assertThat(ImprintAnswers.answer(imprint, "question", List.of(), .9)).isEmpty();
  }

  @Test
  void prefersTheArticleWhoseSourceIsNamed() {
    var first = Made.found(Made.article("first", "One.", "Orrin Weekly", null, Made.DAY), .9);
    var named = Made.found(Made.article("named", "Two.", "The Kelver Post", null, Made.DAY), .5);
    String question = "When did the Kelver Post publish the article?";
    assertThat(ImprintAnswers.answer(Imprint.DATE, question, List.of(first, named), .9))
        .hasValueSatisfying(
            answer -> assertThat(answer.citations().getFirst().articleId()).isEqualTo("named"));
  }

  private static Article article(String text) {
    return Made.article("a", text, "The Kelver Post", "Ilse Brandvold", Made.DAY);
  }

  private static Grounded answer(Imprint imprint, Article article) {
    var candidates = List.of(Made.found(article, .9));
    return ImprintAnswers.answer(imprint, "question", candidates, .9).orElseThrow();
  }
}
