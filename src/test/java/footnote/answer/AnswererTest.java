package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.store.Turn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers over a real record, a real index and the real models.
class AnswererTest {
  private static final Instant SPRING = Instant.parse("2025-03-17T08:00:00Z");
  private static final Instant SUMMER = Instant.parse("2025-07-09T08:00:00Z");
  private static final Turn TURN = new Turn("Who designed the Tarrow observatory?", "Ida Falk.");

  private static Shelf shelf;

  @BeforeAll
  static void shelve(@TempDir Path folder) {
    shelf = Shelf.in(folder);
    add("first", "The landslide at Ostervik destroyed 14 houses, the police said.", SPRING);
    add("second", "The landslide at Ostervik destroyed 22 houses, the police said.", SUMMER);
    add(
        "observatory",
        "The Tarrow observatory was designed by the architect Ida Falk. It was opened in 1931 by"
            + " the queen. Its dome weighs 40 tonnes.",
        null);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @Test
  void showsBothFiguresOfArticlesThatDiffer() {
    Reply reply = answer("How many houses did the landslide at Ostervik destroy?");
    assertThat(reply.citations())
        .extracting(Citation::articleId)
        .containsExactly("second", "first");
    assertThat(reply.shortAnswer()).extracting(ShortAnswer::text).asString().contains("22");
    assertThat(reply.asOf()).isEqualTo(SUMMER);
    assertThat(why(reply).conflicting()).isTrue();
    assertThat(why(reply).reason()).contains("different figures");
  }

  @Test
  void quotesALeaningSentenceWithTheOneBeforeIt() {
    Reply reply = answer("In which year was the Tarrow observatory opened by the queen?");
    assertThat(reply.citations().getFirst().quote())
        .startsWith("The Tarrow observatory was designed")
        .endsWith("in 1931 by the queen.");
    assertThat(why(reply).conflicting()).isFalse();
  }

  @Test
  void carriesOverWhatTheEarlierQuestionSpokeOf() {
    var question = Question.of("And when was it opened?").after(List.of(TURN));
    Reply reply = shelf.answerer().answer(question, Listener.NONE);
    assertThat(reply.rewrittenQuestion())
        .isEqualTo("designed Tarrow observatory, And when was it opened?");
    assertThat(reply.answer()).contains("1931");
    assertThat(why(reply).searched()).isEqualTo(reply.rewrittenQuestion());
  }

  @Test
  void goesOnWithAConversationThatItBegan() {
    Reply first = answer("Who designed the Tarrow observatory?");
    var next = Question.of("And when was it opened?").in(first.conversationId());
    Reply second = shelf.answerer().answer(next, Listener.NONE);
    assertThat(second.conversationId()).isEqualTo(first.conversationId());
    assertThat(second.answer()).contains("1931");

    Reply strange = shelf.answerer().answer(next.in("1"), Listener.NONE);
    assertThat(strange.conversationId()).isNotEqualTo("1").hasSizeGreaterThan(30);
    assertThat(strange.rewrittenQuestion()).isNull();
  }

  @Test
  void saysWhatIsMissingWhenItDeclines() {
    Reply reply = answer("Which songs did Celine Dion sing in Las Vegas in 1997?");
    assertThat(reply.isAnswered()).isFalse();
    assertThat(reply.answer()).contains("does not mention", "“Celine”", "“1997”");
    assertThat(why(reply).unsupported()).contains("Celine", "1997");
    assertThat(why(reply).reason()).contains("below 0.24");
    assertThat(why(reply).sentences()).isNotEmpty().noneMatch(Explanation.Weighed::shown);
  }

  @Test
  void saysThatTheRecordOfAnArticleLacksWhatIsAsked() {
    Reply reply = answer("Who wrote the article about the landslide at Ostervik?");
    assertThat(reply.isAnswered()).isFalse();
    assertThat(why(reply).reason())
        .isEqualTo("The record of the article that was found does not hold it.");
    assertThat(why(reply).confidence()).isZero();
  }

  @Test
  void tellsHowEachPassageWasFound() {
    Explanation why = why(answer("How heavy is the dome of the Tarrow observatory?"));
    assertThat(why.weight()).isBetween(0.0, 1.0);
    var best = why.passages().getFirst();
    assertThat(best.articleId()).isEqualTo("observatory");
    assertThat(best.channels().lexical()).isNotNull();
    assertThat(best.channels().nearest()).isNotNull();
    assertThat(best.coverage()).isPositive();
    assertThat(best.margin()).isNotNull();
    assertThat(why.sentences().getFirst().shown()).isTrue();
  }

  @Test
  void answersWithoutAReader() {
    try (var plain = shelf.retriever(Optional.empty())) {
      Reply reply =
          shelf
              .answerer(plain)
              .answer(Question.of("Who designed the Tarrow observatory?"), Listener.NONE);
      assertThat(reply.answer()).contains("Ida Falk");
      assertThat(reply.shortAnswer()).isNull();
    }
  }

  @Test
  void answersWhateverWasFoundWhenRefusalIsOff() {
    Answerer always = shelf.answerer(Refusal.NEVER);
    var question = Question.of("Which songs did Celine Dion sing in Las Vegas in 1997?");
    assertThat(always.answer(question, Listener.NONE).isAnswered()).isTrue();
  }

  private static Reply answer(String question) {
    return shelf.answerer().answer(Question.of(question), Listener.NONE);
  }

  private static Explanation why(Reply reply) {
    return shelf.why(reply);
  }

  private static void add(String id, String text, Instant publishedAt) {
    shelf.add(id, "News of " + id, text, publishedAt, "en");
  }
}
