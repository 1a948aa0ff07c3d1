package footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.embedding.Encoder;
import footnote.embedding.TokenStates;
import footnote.index.Hit;
import footnote.index.TermWeight;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelWeightTest {
  private static final TokenStates STATES = states();
  private static final List<Hit> NONE = List.of();

  private final ChannelWeight weights = new ChannelWeight();

  @Test
  void trustsTheWordsMoreTheMoreOfTheirRarityTheBestPassageHolds() {
    double vague = weights.of(asked(), hits("a=1 b=.5"), hits("c=.4 d=.3"));
    double exact = weights.of(asked(), hits("a=9 b=.5"), hits("c=.4 d=.3"));
    assertThat(exact).isLessThan(vague);
  }

  @Test
  void trustsTheVectorsMoreTheNearerTheirFirstIs() {
    double far = weights.of(asked(), hits("a=5 b=1"), hits("c=.3 d=.2"));
    double near = weights.of(asked(), hits("a=5 b=1"), hits("c=.9 d=.2"));
    assertThat(near).isGreaterThan(far);
  }

  @Test
  void isAShareWhateverWasFound() {
    for (List<Hit> lexical : List.of(NONE, hits("a=5"))) {
      for (List<Hit> nearest : List.of(NONE, hits("a=.5"))) {
        assertThat(weights.of(asked(), lexical, nearest)).isBetween(.05, .95);
        assertThat(weights.of(nothing(), lexical, nearest)).isBetween(.05, .95);
      }
    }
  }

  private static Asked asked() {
    return asked(List.of(new TermWeight(0, 5, 6, 3), new TermWeight(6, 9, 4, 9)));
  }

  private static TokenStates states() {
    try (var encoder = Encoder.packaged()) {
      return encoder.tokens("lamps lit");
    }
  }

  private static Asked nothing() {
    return asked(List.of());
  }

  private static Asked asked(List<TermWeight> terms) {
    return new Asked("lamps lit", STATES, terms);
  }

  private static List<Hit> hits(String line) {
    return FusionTest.hits(line);
  }
}
