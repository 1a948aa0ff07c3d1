package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How long is the bridge of Morrisay? | And how long is it? The Morrisay bridge was opened. | true",
        "Wann wurde die Brücke eröffnet? | Und wann war das? Die Brücke steht. | true",
        "Who built the ferry of Lapland? | And how long is it? The Morrisay bridge. | false",
        "How many died in 1931? | And how many died? The Morrisay bridge of 1913. | false",
      })
  void areOfWhatWasSaid(String question, String said, boolean expected) {
    assertThat(Anchors.comeFrom(question, said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¿En qué año murió Tesla? | In what year did Tesla die? | true",
        "¿Cuántos murieron en 1931? | How many died in 1931? | true",
        "В каком году умер Тесла? | In what year did Tesla die? | true",
        "¿Quién gobierna en Alemania y Francia? | Who governs in Germany and France? | true",
        "Who won the chess championship of Lapland? | Wie schwer ist der Träger der Brücke? | false",
        "¿Cuántos murieron en 1931? | How many died in 1932? | false",
      })
  void areKeptInATranslation(String question, String translation, boolean expected) {
    assertThat(Anchors.areKept(question, translation)).isEqualTo(expected);
  }
}
