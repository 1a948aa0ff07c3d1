package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.store.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
  private static final String EARLIER = "How many people died at the Crocus concert hall?";
  private static final List<Turn> HISTORY = List.of(new Turn("Who?", ""), new Turn(EARLIER, "133"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "And when was that?",
        "Who did it?",
        "Why?",
        "What about the injured in the hospitals of Moscow?",
        "¿Y cuándo fue eso?",
        "Und wann war das?",
        "А когда это было?",
      })
  void carriesOverWhatTheEarlierQuestionSpokeOf(String question) {
    assertThat(FollowUp.standalone(question, HISTORY))
        .contains("people died Crocus concert hall, " + question);
    assertThat(FollowUp.standalone(question, List.of())).isEmpty();
  }

  @Test
  void carriesATopicThroughTurnsThatLean() {
    List<Turn> turns =
        FollowUp.remembered(List.of(new Turn(EARLIER, "133"), new Turn("And when was that?", "")));
    assertThat(FollowUp.standalone("Who did it?", turns))
        .hasValueSatisfying(words -> assertThat(words).contains("Crocus", "Who did it?"));
  }

  @ParameterizedTest
  @CsvSource({
    "How many homes were flooded in Quarrendale?",
    "Wie viel kostet das neue Angebot der Stadtbibliothek Grauenfurt im Jahr?",
    "Which company repaired the Kelverholm lighthouse in 1998?",
    "Welche Firma reparierte den Leuchtturm von Kelverholm?",
  })
  void leavesAQuestionAloneThatStandsAlone(String question) {
    assertThat(FollowUp.standalone(question, HISTORY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "And when was that?, 'x, And when was that?'",
    "And which hospitals in Moscow treated the injured?, And which hospitals in Moscow treated the injured?",
  })
  void remembersAQuestionThatSaysEnoughAsItWasPut(String question, String remembered) {
    assertThat(FollowUp.remembered(question, Optional.of("x, " + question))).isEqualTo(remembered);
    assertThat(FollowUp.remembered(question, Optional.empty())).isEqualTo(question);
  }

  @Test
  void leavesAQuestionAloneThatWouldGrowTooLong() {
    var history = List.of(new Turn("x".repeat(1990), ""));
    assertThat(FollowUp.standalone("And when was that?", history)).isEmpty();
  }
}
