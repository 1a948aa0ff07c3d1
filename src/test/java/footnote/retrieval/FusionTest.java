package footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import footnote.index.Hit;
import footnote.retrieval.Channels.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FusionTest {
  static Stream<Arguments> lists() {
    return Stream.of(
        arguments("nothing", "", "", ""),
        arguments("one in both", "a#1#0=9", "a#1#0=.8", "a#1#0=1"),
        arguments("words alone", "a#1#0=9 b#1#0=4 c#1#0=-1", "", "a#1#0=.3 b#1#0=.15 c#1#0=0"),
        arguments("meaning alone", "", "a#1#0=.9 b#1#0=.1", "a#1#0=.7 b#1#0=0"),
        arguments(
            "a passage missing in one channel counts 0 there",
            "a#1#0=9 b#1#0=4",
            "b#1#0=.9 c#1#0=.1",
            "b#1#0=.7 a#1#0=.3 c#1#0=0"),
        arguments("equal scores are all best", "a#1#0=2 b#1#0=2", "", "a#1#0=.3 b#1#0=.3"),
        arguments(
            "ties by article id, then by ordinal as a number",
            "b#1#0=2 a#1#10=2 a#1#9=2",
            "",
            "a#1#9=.3 a#1#10=.3 b#1#0=.3"),
        arguments("ids with number signs", "a#b#2#0=2 a#1#0=2", "", "a#1#0=.3 a#b#2#0=.3"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void stretchesAndSums(String claim, String lexical, String nearest, String expected) {
    List<Fused> fused = Fusion.fuse(hits(lexical), hits(nearest), .7);
    List<Hit> wanted = hits(expected);
    assertThat(fused)
        .extracting(Fused::passageId)
        .containsExactlyElementsOf(wanted.stream().map(Hit::passageId).toList());
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(fused.get(i).score()).isCloseTo(wanted.get(i).score(), within(1e-9));
    }
  }

  @Test
  void remembersTheRankOfEachChannel() {
    List<Fused> fused = Fusion.fuse(hits("a#1#0=9 b#1#0=4"), hits("b#1#0=.9"), .7);
    assertThat(fused.getFirst().channels())
        .isEqualTo(new Channels(new Place(2, 4), new Place(1, .9)));
    assertThat(fused.getLast().channels()).isEqualTo(new Channels(new Place(1, 9), null));
  }

  @Test
  void readsArticleRevisionAndOrdinalFromAnId() {
    var fused = new Fused("archive#3/a#12#34", new Channels(null, null), 0);
    assertThat(fused.articleId()).isEqualTo("archive#3/a");
    assertThat(fused.revision()).isEqualTo(12);
    assertThat(fused.ordinal()).isEqualTo(34);
  }

  static List<Hit> hits(String line) {
    var hits = new ArrayList<Hit>();
    for (String item : line.isEmpty() ? new String[0] : line.split(" ")) {
      String[] parts = item.split("=");
      hits.add(new Hit(parts[0], Double.parseDouble(parts[1])));
    }
    return hits;
  }
}
