package footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.embedding.SpanScores.Found;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
  private static final String QUESTION = "How many steps lead to the top of the Vell lighthouse?";
  private static final String ANSWER =
      "The Vell lighthouse stands on a cliff. 133 steps lead to its top, and on clear days the"
          + " island of Orm can be seen.";
  private static final String NO_ANSWER =
      "The bakery in the harbour street sells rye bread, and on Sundays it opens late.";

  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Reader.packaged().orElseThrow();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Found best(String question, String passage) {
    return reader.read(question, passage).best(0, passage.length()).orElseThrow();
  }

  private static String answer(String question, String passage) {
    Found found = best(question, passage);
    return passage.substring(found.start(), found.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many steps lead to the top of the Vell lighthouse? | 133
          Which island can be seen from the Vell lighthouse?     | Orm
          """)
  void findsTheAnswerInAPassage(String question, String answer) {
    assertThat(answer(question, ANSWER)).contains(answer).hasSizeLessThan(20);
  }

  @Test
  void countsInUtf16Units() {
    assertThat(answer(QUESTION, "🌉👩‍🚀 Cafe\u0301! " + ANSWER)).startsWith("133");
  }

  @Test
  void findsAnAnswerNearTheEndOfAPassageOf700Words() {
    String long700 = "The baker sold ten loaves of bread to the old sailor. ".repeat(62);
    assertThat(long700.split(" ").length).isGreaterThan(680);

    assertThat(answer(QUESTION, long700 + ANSWER)).startsWith("133");
    assertThat(answer(QUESTION, ANSWER + " " + long700)).startsWith("133");
  }

  @Test
  void marksAPassageThatAnswersAboveOneThatDoesNot() {
    double margin = best(QUESTION, ANSWER).margin();

    assertThat(margin).isPositive();
    assertThat(best(QUESTION, NO_ANSWER).margin()).isNegative();
  }

  @Test
  void looksOnlyBetweenTheTwoPlaces() {
    int first = ANSWER.indexOf("133");
    SpanScores scores = reader.read(QUESTION, ANSWER);

    Found before = scores.best(0, first).orElseThrow();
    Found after = scores.best(first + 3, ANSWER.length()).orElseThrow();

    assertThat(before.end()).isLessThanOrEqualTo(first);
    assertThat(after.start()).isGreaterThanOrEqualTo(first + 3);
    assertThat(scores.best(first, first + 3).orElseThrow().margin())
        .isGreaterThan(before.margin())
        .isGreaterThan(after.margin());
    assertThat(scores.best(5, 5)).isEmpty();
    assertThat(scores.best(ANSWER.length(), ANSWER.length() + 9)).isEmpty();
  }

  @Test
  void readsEmptyTextsAndVeryLongQuestions() {
    assertThat(reader.read(QUESTION, "").best(0, 9)).isEmpty();
    assertThat(reader.read("", ANSWER).best(0, ANSWER.length())).isPresent();
    assertThat(reader.read(QUESTION.repeat(100), ANSWER).best(0, ANSWER.length())).isPresent();
  }
}
