package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import footnote.answer.Answer.Grounded;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroundedTest {
  static Stream<Arguments> impossible() {
    return Stream.of(
        arguments("nothing", List.of(), List.of()),
        arguments("no sentence", List.of(), List.of(citation(1))),
        arguments("no citation", List.of(sentence(1)), List.of()),
        arguments("an unused citation", List.of(sentence(1)), List.of(citation(1), citation(2))),
        arguments("a marker without citation", List.of(sentence(1, 2)), List.of(citation(1))),
        arguments("another marker", List.of(sentence(1)), List.of(citation(2))),
        arguments("a marker twice", List.of(sentence(1)), List.of(citation(1), citation(1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impossible")
  void cannotExistWithoutExactlyItsCitations(
      String what, List<Sentence> sentences, List<Citation> citations) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Grounded(sentences, citations, null, false, .9));
  }

  @Test
  void existsWhereEveryMarkerHasItsCitation() {
    var sentences = List.of(sentence(1), sentence(2, 1));
    var grounded = new Grounded(sentences, List.of(citation(1), citation(2)), null, false, .9);
    assertThat(grounded.sentences()).isEqualTo(sentences);
  }

  @Test
  void aSentenceNeedsWordsAndAMarker() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sentence(" ", List.of(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sentence("Words.", List.of()));
  }

  @Test
  void aQuoteFillsItsSpan() {
    assertThatIllegalArgumentException().isThrownBy(() -> citation(1, "quote", 3, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> citation(0, "quote", 3, 8));
    assertThat(citation(1, "quote", 3, 8).quote()).isEqualTo("quote");
  }

  private static Sentence sentence(Integer... markers) {
    return new Sentence("Words.", List.of(markers));
  }

  private static Citation citation(int marker) {
    return citation(marker, "quote", 0, 5);
  }

  private static Citation citation(int marker, String quote, int start, int end) {
    return new Citation(marker, "a", 1, "Title", null, null, null, quote, start, end, null);
  }
}
