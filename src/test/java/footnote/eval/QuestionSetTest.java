package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetTest {
  private static final String GOOD =
      """
      {"id":"a","question":"When?","answers":["Monday"],"evidence":"It shut on Monday.","articleIds":["x"]}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"b\" | it is not JSON",
        "[1] | it is not a JSON object",
        "{\"id\":\"b\",\"id\":\"c\",\"question\":\"?\",\"answers\":[]} | it is not JSON: Duplicate",
        "{\"question\":\"Who?\",\"answers\":[]} | the field \"id\" is missing",
        "{\"id\":\"b\",\"answers\":[]} | the field \"question\" is missing",
        "{\"id\":\"b\",\"question\":\" \",\"answers\":[]} | the field \"question\" is blank",
        "{\"id\":\"b\",\"question\":\"Who?\"} | the field \"answers\" is missing",
        "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":\"x\"} | the field \"answers\" is not a list",
        "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[],\"anwsers\":1} | the field \"anwsers\" is unknown",
        "{\"id\":\"a\",\"question\":\"Who?\",\"answers\":[]} | the id \"a\" stands already in line 1",
        "{\"id\":7,\"question\":\"Who?\",\"answers\":[]} | the field \"id\" is not a string",
        "{\"id\":\"b\",\"question\":\"Who?\",\"task\":\"retrieval\"} | a retrieval question needs",
        "{\"id\":\"b\",\"question\":\"Who?\",\"task\":\"sing\",\"answers\":[]} | the field \"task\"",
        "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[],\"history\":[{\"text\":\"x\"}]} | the field \"history\"",
      })
  void namesFileLineAndFault(String line, String fault) {
    var set = QuestionSet.read("set.jsonl", List.of(GOOD, "", line));
    assertThat(set.questions()).hasSize(1);
    assertThat(set.faults()).hasSize(1);
    assertThat(set.faults().getFirst().toString()).startsWith("set.jsonl:3: " + fault);
  }

  @Test
  void listsEveryFault() {
    var set = QuestionSet.read("s", List.of("{\"x\":1,\"y\":2}", "nonsense", GOOD));
    assertThat(set.faults())
        .extracting(QuestionSet.Fault::what)
        .startsWith(
            "the field \"x\" is unknown",
            "the field \"y\" is unknown",
            "the field \"answers\" is missing (an empty list means: not answered by the articles)",
            "the field \"id\" is missing",
            "the field \"question\" is missing")
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[]}",
        "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[],\"history\":[{\"question\":\"q\",\"answer\":\"a\"}]}",
        "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[],\"history\":[{\"role\":\"user\",\"text\":\"q\"}]}",
        "{\"id\":\"b\",\"question\":\"Who?\",\"answers\":[],\"nearArticleId\":\"x\",\"group\":\"g\",\"lang\":\"en\"}",
        "{\"id\":\"b\",\"question\":\"Who?\",\"task\":\"retrieval\",\"qrels\":{\"x\":1,\"y\":0}}",
      })
  void takesWhatSetsCarry(String line) {
    assertThat(QuestionSet.read("s", List.of(line)).faults()).isEmpty();
  }

  @Test
  void wantsTheEvidenceInAnArticleThatIsThere() {
    var set = QuestionSet.read("s", List.of(GOOD));
    assertThat(set.fitting(Map.of("x", "It  shut\non\u200b Monday. So.")).faults()).isEmpty();
    assertThat(set.fitting(Map.of("y", "It shut on Monday.")).faults())
        .hasToString("[s:1: there is no article \"x\"]");
    var altered = set.fitting(Map.of("x", "It opened on Monday."));
    assertThat(altered.faults()).hasToString("[s:1: the evidence does not stand in x]");
    assertThat(altered.questions()).isEmpty();
  }

  @Test
  void limitsToQuestionsSpreadEvenly() {
    var lines =
        java.util.stream.IntStream.range(0, 10)
            .mapToObj("{\"id\":\"%d\",\"question\":\"Who?\",\"answers\":[]}"::formatted)
            .toList();
    var set = QuestionSet.read("s", lines);
    assertThat(set.limited(3).questions())
        .extracting(GoldQuestion::id)
        .containsExactly("0", "3", "6");
    assertThat(set.limited(99).questions()).hasSize(10);
  }
}
