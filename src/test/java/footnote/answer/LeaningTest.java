package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.passage.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministry denied it. It said so on Friday. | 1 | The ministry denied it. It said so on Friday.",
        "The ministry denied it. Three people died on Friday. | 1 | Three people died on Friday.",
        "Ada Byrne runs the port. “We lost 40 boats,” she said. | 1 | Ada Byrne runs the port. “We lost 40 boats,” she said.",
        "Ada Byrne runs the port. She was born in Sund. She left in 1990. | 2 | Ada Byrne runs the port. She was born in Sund. She left in 1990.",
        "The roof is new. Ada Byrne runs the port. She was born in Sund. She left it. She died in 1999. | 4 | She was born in Sund. She left it. She died in 1999.",
        "The lamps are new. This year they shine longer. | 1 | This year they shine longer.",
        "It was built in 1887. | 0 | It was built in 1887.",
        "Der Hafen ist alt. Er wurde 1887 gebaut. | 1 | Der Hafen ist alt. Er wurde 1887 gebaut.",
        "El puerto es viejo. Su torre es de 1887. | 1 | El puerto es viejo. Su torre es de 1887.",
        "Порт стар. Он построен в 1887 году. | 1 | Порт стар. Он построен в 1887 году.",
      })
  void quotesASentenceWithWhatItNeeds(String text, int sentence, String quote) {
    var passage = Made.stored(Made.article("a", text, null, null, null)).passages().getFirst();
    Span span = Leaning.supported(text, passage, passage.sentences().get(sentence));
    assertThat(text.substring(span.start(), span.end())).isEqualTo(quote);
  }
}
