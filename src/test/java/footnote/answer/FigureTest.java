package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "231 | homes were flooded | 214 homes | , the valley said | true",
        "3.9 million crowns | instead | 2.4 million | crowns | true",
        "at least 133 | dead at the hall | 60 people | were killed | true",
        "38 centimetres long | . | 17 | March on the closure | false",
        "14 November | . | 1 August | . | true",
        "14 November | . | 1958 | . | false",
        "1958 | by the firm | 1961 | . | true",
        "12 | lamps | twelve lamps | . | false",
        "12 | lamps | many lamps | . | false",
        "12 | lamps | 12 May | . | false",
        "30% | of them | 45 % | of all | true",
        "231 viviendas | . | 214 | viviendas | true",
      })
  void contradictsAnotherOfTheSameKind(
      String one, String after, String other, String afterOther, boolean contradicts) {
    var first = Figure.of(one, after).orElseThrow();
    assertThat(Figure.of(other, afterOther).filter(first::contradicts).isPresent())
        .isEqualTo(contradicts);
  }
}
