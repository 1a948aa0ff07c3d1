package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static final List<Item> ITEMS =
      List.of(
          Items.of("right", "answered", true, true, 1, .9),
          Items.of("wrong", "answered", true, false, 3, .5),
          Items.of("refused", "abstained", true, false, 0, .2),
          Items.of("failed", Item.ERROR, true, false, null, null),
          Items.of("rightly", "abstained", false, false, null, .1),
          Items.of("wrongly", "answered", false, false, null, .5),
          Items.of("ranked", Item.RANKED, null, false, 2, null));

  @ParameterizedTest
  @CsvSource({
    "retrieval.recall@1, .25",
    "retrieval.recall@5, .75",
    "retrieval.recall@10, .75",
    "retrieval.mrr@10, .4583333333",
    "answers.match, .25",
    "answers.wrong, .25",
    "answers.falseRefusal, .25",
    "answers.meanWords, 10",
    "answers.shortF1, .25",
    "answers.shortEm, .25",
    "citations.precision, .25",
    "citations.recall, .25",
    "citations.verbatim, 1",
    "abstention.correct, .5",
    "abstention.auroc, 1",
    "accuracy, .3333333333",
    "latencyMs.p50, 7",
  })
  void countsWhatTheContractSays(String name, double value) {
    assertThat(Figures.of(ITEMS).get(name)).isEqualTo(value, within(1e-9));
  }

  @Test
  void hasNoValueForWhatWasNotMeasured() {
    var figures = Figures.of(List.of(Items.of("r", Item.RANKED, null, false, 2, null)));
    assertThat(figures.get("accuracy")).isNaN();
    assertThat(figures.get("abstention.auroc")).isNaN();
    assertThat(Figures.of(List.of()).values()).allMatch(value -> value.isNaN());
  }

  @Test
  void comparesEveryRightOneWithEveryOther() {
    var items =
        List.of(
            Items.of("a", "answered", true, true, 1, .9),
            Items.of("b", "answered", true, true, 1, .5),
            Items.of("c", "answered", true, false, 1, .5),
            Items.of("d", "answered", false, false, null, .1),
            Items.of("e", "answered", false, false, null, .7));
    assertThat(Figures.auroc(items)).isEqualTo(.75);
  }

  @ParameterizedTest
  @CsvSource({".5, 5", ".95, 9", ".99, 9"})
  void takesPercentilesAsTheScorerDoes(double share, double value) {
    assertThat(Figures.percentile(new double[] {1, 2, 3, 5, 7, 9}, share)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "right, RIGHT",
    "wrong, WRONG_SENTENCE",
    "refused, NOT_FOUND",
    "failed, ERROR",
    "rightly, RIGHT",
    "wrongly, ANSWERED_WRONGLY",
    "ranked, RIGHT",
  })
  void saysWhatWentWrong(String id, Verdict verdict) {
    var item = ITEMS.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    assertThat(item.verdict()).isEqualTo(verdict);
  }

  @Test
  void drawsTheSameIntervalsEveryTime() {
    var intervals = Bootstrap.intervals(ITEMS);
    assertThat(intervals).isEqualTo(Bootstrap.intervals(ITEMS));
    var accuracy = intervals.get("accuracy");
    assertThat(accuracy.low()).isLessThan(1 / 3.0);
    assertThat(accuracy.high()).isGreaterThan(1 / 3.0);
  }
}
