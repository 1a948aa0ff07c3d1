package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "?", "(((", "a\u0007", "\u0000abc"})
  void refusesWhatIsNoQuestion(String text) {
    assertThatThrownBy(() -> Question.of(text)).isInstanceOf(BadQuestion.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "founded?", "Где?", "水", "a\tb\r\nc", "*:* a"})
  void takesAnyWords(String text) {
    assertThat(Question.of(text).text()).isEqualTo(text);
  }

  @Test
  void countsUtf16Units() {
    assertThat(Question.of("a".repeat(2000)).text()).hasSize(2000);
    assertThatThrownBy(() -> Question.of("a" + "🦊".repeat(1000))).hasMessageContaining("2001");
  }

  @Test
  void mendsHalfASurrogatePair() {
    assertThat(Question.of("otter \ud83d?").text()).isEqualTo("otter \ufffd?");
  }
}
