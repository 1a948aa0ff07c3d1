package footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.index.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {
  @Test
  void stretchesBothScalesAndSumsThem() {
    List<Fused> fused =
        Fusion.fuse(
            List.of(new Hit("a#1#0", 20), new Hit("b#1#0", 10), new Hit("c#1#0", 0)),
            List.of(new Hit("b#1#0", .9), new Hit("a#1#0", .5), new Hit("d#1#0", .1)));
    assertThat(fused)
        .extracting(Fused::passageId)
        .containsExactly("b#1#0", "a#1#0", "c#1#0", "d#1#0");
    assertThat(fused.getFirst().score()).isBetween(.849, .851);
    assertThat(fused.getFirst().channels().lexical()).isEqualTo(new Channels.Place(2, 10));
    assertThat(fused.getLast().channels().lexical()).isNull();
  }

  @Test
  void ordersTiesByArticleThenOrdinal() {
    List<Hit> equal = List.of(new Hit("b#1#10", 1), new Hit("b#1#9", 1), new Hit("a#2#1", 1));
    assertThat(Fusion.fuse(equal, equal))
        .extracting(Fused::passageId)
        .containsExactly("a#2#1", "b#1#9", "b#1#10");
  }

  @Test
  void keepsIdsWithTheirOwnMarks() {
    Fused fused = Fusion.fuse(List.of(new Hit("x#1#y.md#3#7", 1)), List.of()).getFirst();
    assertThat(fused.articleId()).isEqualTo("x#1#y.md");
    assertThat(fused.revision()).isEqualTo(3);
    assertThat(fused.ordinal()).isEqualTo(7);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(Fusion.fuse(List.of(), List.of())).isEmpty();
  }
}
