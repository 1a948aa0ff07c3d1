package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("", "empty"),
        arguments(" \t\n", "empty"),
        arguments("?!…", "empty"),
        arguments("\uD83D\uDE00", "empty"),
        arguments("\u200b\ufeff", "empty"),
        arguments("a".repeat(2001), "has 2001 characters; the limit is 2000"),
        arguments("a" + "\uD83D\uDE00".repeat(1000), "has 2001 characters"),
        arguments("who\u0000", "control characters"),
        arguments("who\u001b[31m", "control characters"),
        arguments("who\u0085\u0086", "control characters"),
        arguments("who\uFFFF", "control characters"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithASentenceForTheAsker(String text, String reason) {
    assertThatThrownBy(() -> Question.of(text))
        .asInstanceOf(type(BadQuestion.class))
        .extracting(BadQuestion::reason)
        .asString()
        .contains(reason)
        .endsWith(".")
        .hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "Who?",
        "Кто это?",
        "これは何?",
        "line\nbreak\tand tab",
        "«quoted» — and (((",
        "family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 emoji"
      })
  void acceptsWordsOfAnyScript(String text) {
    assertThat(Question.of(text).text()).isEqualTo(text);
  }

  @Test
  void acceptsExactlyTheLongest() {
    assertThat(Question.of("a".repeat(Question.MAX_LENGTH)).text()).hasSize(2000);
  }

  @Test
  void replacesHalfACharacter() {
    assertThat(Question.of("who \uD800 came \uDC00").text()).isEqualTo("who \uFFFD came \uFFFD");
    assertThat(Question.of("who \uD83D\uDE00").text()).isEqualTo("who \uD83D\uDE00");
  }
}
