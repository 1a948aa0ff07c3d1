package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least 133 people | 133",
        "1,200 homes | 1200",
        "1.200 Häuser | 1200",
        "1.2 thousand | 1200",
        "2,5 Millionen | 2500000",
        "twelve lamps | 12",
        "zwölf Lampen | 12",
        "doce lámparas | 12",
        "двенадцать ламп | 12",
        "on 3 May 1998 | 3 1998",
        "30.5% | 30.5",
        "10.12.2020 | 10122020",
        "the tower | ",
      })
  void readsWhatATextSays(String text, String numbers) {
    var expected =
        numbers == null
            ? Stream.<Double>empty()
            : Stream.of(numbers.split(" ")).map(Double::valueOf);
    assertThat(Quantities.in(text)).containsExactlyInAnyOrderElementsOf(expected.toList());
  }
}
