package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import footnote.answer.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is seen on a line is worked out by ICU's implementation of the bidirectional algorithm.
class DirectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He said שלום.      | Then he left. | He said םולש. [1] Then he left. [2]",
        "He left.           | הוא עזב.      | He left. [1] [2] .בזע אוה",
        "הוא עזב.           | He left.      | He left. [2] [1] .בזע אוה",
        "הוא עזב.           | הוא חזר.      | [2] .רזח אוה [1] .בזע אוה",
        "הוא עזב את NATO.   | הוא חזר.      | [2] .רזח אוה [1] .NATO תא בזע אוה",
        "He left.           | הוא עזב את NATO. | He left. [1] [2] .NATO תא בזע אוה",
        "In 1948 he left.   | 1948.         | In 1948 he left. [1] 1948. [2]",
      })
  void markersStayAtTheEndOfTheirSentence(String first, String second, String seen) {
    var sentences = List.of(new Sentence(first, List.of(1)), new Sentence(second, List.of(2)));
    String text = AnswerText.growing(sentences).text();
    assertThat(seen(text.substring(0, text.length() - 2))).isEqualTo(seen);
  }

  @Test
  void aTitleDoesNotTurnWhatStandsBesideIt() {
    var reply =
        Made.answered(
            List.of(new Sentence("He left.", List.of(1))),
            List.of(Made.citation(1, "שלום 7", null, "הארץ", "עזב")),
            null);
    List<String> lines = AnswerText.of(reply, Made.ENGLISH).getFirst().text().lines().toList();
    assertThat(seen(lines.get(2))).isEqualTo("[1] 7 םולש · ץראה · 24 March 2024");
    assertThat(lines.get(3)).isEqualTo("עזב");
  }

  private static String seen(String text) {
    var bidi = new Bidi(text, Bidi.LEVEL_DEFAULT_LTR);
    return bidi.writeReordered(Bidi.DO_MIRRORING).replaceAll("[\u2066-\u2069]", "");
  }
}
