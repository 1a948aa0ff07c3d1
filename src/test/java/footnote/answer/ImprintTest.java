package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Answer.Grounded;
import footnote.article.Article;
import footnote.passage.Cutter;
import footnote.retrieval.Candidate;
import footnote.retrieval.Channels;
import footnote.store.StoredArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {
  private static final String TEXT =
      "Otter is back\n\nBy Ana Perrin, 12 May 2025\n\nSource: Quiet Herald\n\nThe otter of Veldra is back on its plinth.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When was the article about the otter published? | DATE",
        "Who wrote the report on the otter? | AUTHOR",
        "Which newspaper published the story of the otter? | SOURCE",
        "¿Cuándo se publicó la noticia sobre la nutria? | DATE",
        "Wer schrieb den Bericht über den Otter? | AUTHOR",
        "Когда была опубликована статья о выдре? | DATE"
      })
  void knowsAQuestionAboutAnArticleItself(String question, Imprint expected) {
    assertThat(Imprint.asked(question)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When was the factory founded?",
        "Who wrote Hamlet?",
        "When was the novel published?",
        "How many articles of clothing were found?",
        "Who is the author of the plan?"
      })
  void leavesOtherQuestionsAlone(String question) {
    assertThat(Imprint.asked(question)).isEmpty();
  }

  @Test
  void citesTheLineThatShowsTheFact() {
    Grounded date = answer(Imprint.DATE, TEXT, "Ana Perrin").orElseThrow();
    assertThat(date.sentences().getFirst().text()).contains("12 May 2025", "2025-05-12");
    assertThat(date.citations().getFirst().quote()).isEqualTo("By Ana Perrin, 12 May 2025");
    Grounded author = answer(Imprint.AUTHOR, TEXT, "Ana Perrin").orElseThrow();
    assertThat(author.shortAnswer()).isEqualTo(new ShortAnswer("Ana Perrin", 1, 18, 28));
  }

  @Test
  void citesTheTitleWhereNoLineShowsIt() {
    Grounded author =
        answer(Imprint.AUTHOR, "Otter is back\n\nIt is back.", "Jo Weldrake").orElseThrow();
    assertThat(author.sentences().getFirst().text()).contains("Jo Weldrake");
    assertThat(author.citations().getFirst().quote()).isEqualTo("Otter is back");
  }

  @Test
  void doesNotGuess() {
    assertThat(answer(Imprint.AUTHOR, TEXT, null)).isEmpty();
  }

  private static Optional<Grounded> answer(Imprint imprint, String text, @Nullable String author) {
    var at = Instant.parse("2025-05-12T00:00:00Z");
    var article = new Article("a", "Otter is back", text, null, "Quiet Herald", author, at, "en");
    var stored = new StoredArticle(article, 1, at, new Cutter().cut(article, 1));
    var candidate =
        new Candidate(
            stored,
            stored.passages().getFirst(),
            new Channels(null, null),
            1,
            List.of(),
            Optional.empty());
    return ImprintAnswers.answer(imprint, "question", List.of(candidate), 1);
  }
}
