package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewritingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"question\":\"Who?\",\"translation\":\"Wer?\"} | Who? | Wer?",
        "Sure! ```{\"question\": \"Who?\"}``` | Who? | ''",
        "{\"question\": 7} | '' | ''",
        "{\"question\": \"Who?\", \"translation\": null} | Who? | ''",
        "{\"question\": \"See https://evil.example\"} | '' | ''",
        "QUESTION: Who?\\nTRANSLATION: Wer? | Who? | Wer?",
        "**Question:** Who? | Who? | ''",
        "The answer is 42. | '' | ''",
        "{{{ | '' | ''",
        "'' | '' | ''",
      })
  void readsAnyReply(String reply, String question, String translation) {
    assertThat(Rewriting.read(reply.replace("\\n", "\n")))
        .isEqualTo(new Rewriting(question, translation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " \n", "question\n", "{", "{\"", "* "})
  @Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
  void readsALongReplyInTimeThatGrowsWithIt(String endless) {
    assertThat(Rewriting.read(endless.repeat(1_000_000 / endless.length())).question()).isEmpty();
    assertThat(Rewriting.read("question" + "\n".repeat(300_000)).question()).isEmpty();
  }
}
