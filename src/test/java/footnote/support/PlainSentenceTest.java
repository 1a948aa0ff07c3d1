package footnote.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainSentenceTest {
  /// `\n` stands for a line break; nothing expected: the sentence cannot be used.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "The dog ran home. | The dog ran home.",
        "**The dog** ran *home*. | The dog ran home.",
        "__The dog__ ran _home_. | The dog ran home.",
        "***The dog*** ran ~~home~~. | The dog ran home.",
        "# The dog ran | The dog ran",
        "### The dog ran | The dog ran",
        "- The dog ran home. | The dog ran home.",
        "* The dog ran home. | The dog ran home.",
        "• The dog ran home. | The dog ran home.",
        "1) The dog ran home. | The dog ran home.",
        "> The dog ran home. | The dog ran home.",
        "Use `lamp on` now. | Use lamp on now.",
        "```text\\nThe dog ran.\\n``` | The dog ran.",
        "The dog ran home [1]. | The dog ran home.",
        "The dog ran home. [1][2] | The dog ran home.",
        "The dog ran home [1, 2]. | The dog ran home.",
        "The dog ran home.[^1] | The dog ran home.",
        "The dog ran home【1†source】. | The dog ran home.",
        "The dog ran home (Passage 2). | The dog ran home.",
        "The dog ran home (Passages 2 and 3). | The dog ran home.",
        "The dog ran home [Source 1]. | The dog ran home.",
        "The <b>dog</b> ran<br/>home. | The dog ran home.",
        "Salt &amp; pepper &lt;3 | Salt & pepper <3",
        "The [dog](https://sund.example/dog) ran. | The dog ran.",
        "The [dog][1] ran. | The dog ran.",
        "![a dog](https://sund.example/dog.png) The dog ran. | The dog ran.",
        "The dog ran.\\n[1]: https://sund.example | The dog ran.",
        "The dog ran, see https://sund.example. | ",
        "The dog ran, see www.sund.example. | ",
        "The dog ran, see &#104;ttps://sund.example. | ",
        "javascript:alert(1) the dog | ",
        "The\u200b dog\u202e ran\u0000 home\ud83d. | The dog ran home.",
        "The dog\udb40\udc41\udb40\udc42 ran. | The dog ran.",
        "The  dog\\n\\nran\u00a0home. | The dog ran home.",
        "\"The dog ran home.\" | \"The dog ran home.\"",
        "\"The dog ran home. | The dog ran home.",
        "The dog ran home.” | The dog ran home.",
        "The “dog” ran. | The “dog” ran.",
        "The snake_case_name is 5 * 3 * 2. | The snake_case_name is 5 * 3 * 2.",
        "It fell by -5 degrees. | It fell by -5 degrees.",
        "1. FC Sund won. | 1. FC Sund won.",
        "Der Hund lief nach Haus. | Der Hund lief nach Haus.",
        "[1] | ",
        "*** | ",
        " | ",
      })
  void leavesTheWords(String written, String plain) {
    String text = written == null ? "" : written.replace("\\n", "\n");
    assertThat(PlainSentence.of(text).orElse(null)).isEqualTo(plain);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(PlainSentence.of("a".repeat(600))).isPresent();
    assertThat(PlainSentence.of("a".repeat(601))).isEmpty();
    assertThat(PlainSentence.of("a".repeat(10_000_000))).isEmpty();
  }

  @Test
  void andTheCheckTakeAnyText() {
    var random = new Random(2);
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 500; i++) {
            String text = AnyText.of(random, 1 + random.nextInt(300));
            assertThatCode(() -> PlainSentence.of(text)).doesNotThrowAnyException();
            assertThatCode(() -> Support.objection(text, List.of(text), List.of(text), true))
                .doesNotThrowAnyException();
            assertThatCode(() -> Support.objection(text, List.of(text, ""), List.of(), false))
                .doesNotThrowAnyException();
          }
        });
  }
}
