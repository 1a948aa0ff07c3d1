package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Expected values come from an independent scorer in Python.
class GradingTest {
  static List<List<String>> texts() {
    return List.of(
        List.of("The  Quick, brown fox!", "quick brown fox"),
        List.of("don't an-other a.b THE", "don t other b"),
        List.of("“Gonzalo’s” —the end…", "gonzalo s end"),
        List.of("Ä the_thing A_b", "ä thing b"),
        List.of("¿Qué? 東京、日本。", "qué 東京 日本"),
        List.of("a", ""),
        List.of("İstanbul the x", "i̇stanbul x"),
        List.of("athe theatre an", "athe theatre"),
        List.of("e\u0301a the 5 the½", "e\u0301 5 the½"),
        List.of("x\u00a0y\u2003z\u001cq", "x y z q"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void normalises(List<String> row) {
    assertThat(Grading.normalise(row.get(0))).isEqualTo(row.get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least 133 dead | 133 | true",
        "1330 dead | 133 | false",
        "The U.S. army | US | false",
        "The U.S. army | u s | true",
        "x | the | false",
        "in March 7, 2024 | march 7 | true",
      })
  void holdsAnAnswerAsWholeWords(String text, String answer, boolean holds) {
    assertThat(Grading.holds(text, answer)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the cat sat | cat sat down | .8",
        "a b b | b b b | .8",
        "'' | x | 0",
        "the | the | 0",
        "Paris | paris! | 1",
      })
  void measuresWordsInCommon(String prediction, String gold, double f1) {
    assertThat(Grading.f1(prediction, gold)).isEqualTo(f1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | The bridge closed on Monday. It rained. | true",
        "y | The bridge closed on Monday. | false",
        "x | closed on | true",
        "x | On Monday it rained | true",
        "x | It rained | false",
        "x | ! | false",
      })
  void tellsWhatSupportsTheGoldAnswer(String article, String quote, boolean supports) {
    var question =
        new GoldQuestion(
            1,
            "q",
            "When?",
            List.of("Monday"),
            "The bridge closed on Monday.",
            List.of("x"),
            false,
            List.of());
    assertThat(Grading.supports(question, article, quote)).isEqualTo(supports);
  }
}
