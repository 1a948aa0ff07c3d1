package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static List<Item> items(int right) {
    return IntStream.range(0, 100)
        .mapToObj(i -> i < right ? Items.right("q" + i) : Items.wrong("q" + i))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80, false, 0, 0",
    "80, 79, false, 1, 0",
    "80, 60, true, 20, 0",
    "60, 80, false, 0, 20"
  })
  void isWorseOnlyWhenTheIntervalIsBelowZero(
      int before, int after, boolean worse, int lost, int won) {
    var comparison = Comparison.of(items(before), items(after));
    assertThat(comparison.isWorse()).isEqualTo(worse);
    assertThat(comparison.lost()).hasSize(lost);
    assertThat(comparison.won()).hasSize(won);
    assertThat(comparison.changes())
        .containsOnlyKeys("accuracy", "answers.match", "retrieval.mrr@10");
  }

  @Test
  void namesTheQuestionsThatFlipped() {
    var comparison =
        Comparison.of(
            List.of(Items.right("a"), Items.wrong("b")),
            List.of(Items.wrong("a"), Items.right("b")));
    assertThat(Summary.of(comparison)).contains("Lost 1: a", "Won 1: b");
  }

  @Test
  void refusesOtherQuestions() {
    assertThatThrownBy(() -> Comparison.of(List.of(Items.right("a")), List.of(Items.right("b"))))
        .isInstanceOf(NotComparable.class)
        .hasMessageContaining("it lacks b");
  }

  @ParameterizedTest
  @CsvSource({
    "minilm, true, true, q1, ",
    "bge, true, true, q1, 'other settings: minilm with reader, not bge with reader'",
    "minilm, false, true, q1, 'other settings: minilm with reader, not minilm'",
    "minilm, true, false, q1, 'not minilm with reader, refusal off'",
    "minilm, true, true, q2, the ids are the same"
  })
  void refusesOtherSettingsAndOtherWords(
      String embedding, boolean reader, boolean refusal, String questions, String reason) {
    var items = List.of(Items.right("a"));
    var before = new Baseline("q1", new Settings("minilm", true, true, null), items);
    var settings = new Settings(embedding, reader, refusal, null);
    var after =
        new Report(
            "set",
            Instant.EPOCH,
            questions,
            settings,
            1,
            true,
            0,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            items);
    if (reason == null) {
      assertThat(Comparison.of(before, after).isWorse()).isFalse();
    } else {
      assertThatThrownBy(() -> Comparison.of(before, after))
          .isInstanceOf(NotComparable.class)
          .hasMessageContaining(reason);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"version\":1,\"items\":[]} | not a report of version 2",
        "{\"items\":[]} | not a report of version 2",
        "nonsense | is not a report",
      })
  void refusesOtherReports(String json, String reason) {
    assertThatThrownBy(() -> ReportJson.baseline("old.json", json))
        .isInstanceOf(NotComparable.class)
        .hasMessageContaining(reason);
  }
}
