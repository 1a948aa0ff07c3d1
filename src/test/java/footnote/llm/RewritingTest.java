package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
