package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.answer.Answer.Grounded;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundedTest {
  private static final Citation CITATION =
      new Citation(1, "a", 1, "T", null, null, null, "It is so.", 0, 9);
  private static final Sentence SENTENCE = new Sentence("It is so.", List.of(1));

  @Test
  void holdsSentencesWithTheirCitations() {
    assertThat(new Grounded(List.of(SENTENCE), List.of(CITATION), null, 1).sentences()).hasSize(1);
  }

  @Test
  void cannotExistWithoutACitation() {
    refuses(List.of(SENTENCE), List.of());
    refuses(List.of(), List.of());
    assertThatThrownBy(() -> new Sentence("It is so.", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cannotHoldACitationThatNoSentenceUses() {
    var other = new Citation(2, "a", 1, "T", null, null, null, "It is so.", 0, 9);
    refuses(List.of(SENTENCE), List.of(CITATION, other));
    refuses(List.of(SENTENCE), List.of(CITATION, CITATION));
  }

  @Test
  void cannotQuoteMoreThanItsSpan() {
    assertThatThrownBy(() -> new Citation(1, "a", 1, "T", null, null, null, "It is so.", 0, 8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuses(List<Sentence> sentences, List<Citation> citations) {
    assertThatThrownBy(() -> new Grounded(sentences, citations, null, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
