package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values come from an independent scorer in Python.
class RankingTest {
  @ParameterizedTest
  @CsvSource({
    "a, 1, 1, 1",
    "c, 3, .3333333333333333, .5",
    "bd, 2, .5, .6509209298071326",
    "l, 12, 0, 0",
    "aj, 1, 1, .7903864795495061",
    "az, 1, 1, .6131471927654584",
    "z, , 0, 0",
  })
  void ranks(String gold, Integer first, double reciprocal, double ndcg) {
    List<String> ranked = List.of("abcdefghijkl".split(""));
    List<String> wanted = List.of(gold.split(""));
    assertThat(Ranking.first(ranked, wanted)).isEqualTo(first);
    assertThat(Ranking.reciprocal(first)).isEqualTo(reciprocal, within(1e-12));
    assertThat(Ranking.ndcg(ranked, wanted)).isEqualTo(ndcg, within(1e-12));
  }

  @Test
  void anEmptyRankingIsWorthNothing() {
    assertThat(Ranking.ndcg(List.of(), List.of("a"))).isZero();
  }
}
