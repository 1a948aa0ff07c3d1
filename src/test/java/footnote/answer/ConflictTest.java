package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.retrieval.Candidate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2024-03-08T08:00:00Z");

  private final Extractor extractor = new Extractor();

  @Test
  void showsBothFiguresNewestFirst() {
    Choice choice =
        choose(
            Made.read("a", "The flood killed 12 people.", "12 people", MONDAY, 9),
            Made.read("b", "The flood killed 31 people.", "31 people", FRIDAY, 8.5));
    assertThat(choice.conflicting()).isTrue();
    assertThat(choice.shown())
        .extracting(Pick::text)
        .containsExactly("The flood killed 31 people.", "The flood killed 12 people.");
  }

  @Test
  void keepsTheBestFirstWhereNoDateTells() {
    Choice choice =
        choose(
            Made.read("a", "The flood killed 12 people.", "12", null, 9),
            Made.read("b", "The flood killed 31 people.", "31", null, 8.5));
    assertThat(choice.conflicting()).isTrue();
    assertThat(choice.shown().getFirst().text()).contains("12");
  }

  @ParameterizedTest
  @CsvSource({
    // the same figure in other words
    "b, The flood killed twelve people., twelve people, 9",
    // no figure
    "b, The flood killed many people., many people, 9",
    // the same article
    "a, The flood killed 31 people., 31 people, 9",
    // hardly an answer
    "b, The flood killed 31 people., 31 people, -20",
  })
  void isNoneWhereNothingContradicts(String id, String text, String answer, double margin) {
    Choice choice =
        choose(
            Made.read("a", "The flood killed 12 people.", "12 people", MONDAY, 9),
            Made.read(id, text, answer, FRIDAY, margin));
    assertThat(choice.conflicting()).isFalse();
    assertThat(choice.shown().getFirst().text()).isEqualTo("The flood killed 12 people.");
  }

  @Test
  void anArticleThatRepeatsAnotherIsASideOnlyAsItsOtherVersion() {
    Candidate older = Made.read("a", "The flood killed 12 people.", "12 people", MONDAY, 9);
    Candidate newer = Made.read("b", "The flood killed 31 people.", "31 people", FRIDAY, 8.5);
    Choice choice = choose(older, Made.repeating("a", newer));
    assertThat(choice.conflicting()).isTrue();
    assertThat(choice.shown())
        .extracting(Pick::text)
        .containsExactly("The flood killed 31 people.", "The flood killed 12 people.");

    Candidate undated = Made.read("b", "The flood killed 31 people.", "31 people", null, 8.5);
    assertThat(choose(older, undated).conflicting()).isTrue();
    Choice one = choose(older, Made.repeating("a", undated));
    assertThat(one.conflicting()).isFalse();
    assertThat(one.shown()).extracting(Pick::text).containsExactly("The flood killed 12 people.");
  }

  private Choice choose(Candidate... candidates) {
    return extractor.choose(List.of(candidates));
  }
}
