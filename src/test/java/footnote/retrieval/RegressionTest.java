package footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionTest {
  private final Regression regression = new Regression("by hand", -1, Map.of("a", 2.0, "b", -.5));

  @ParameterizedTest
  @CsvSource({"0, 0, -1, .2689", "1, 2, 0, .5", "2, 0, 3, .9526"})
  void addsWhatEachFeatureWeighs(double a, double b, double logOdds, double probability) {
    Map<String, Double> features = Map.of("a", a, "b", b);
    assertThat(regression.logOdds(features)).isEqualTo(logOdds);
    assertThat(regression.probability(features)).isCloseTo(probability, within(1e-4));
  }

  @Test
  void refusesOtherFeaturesThanItWasFittedOn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> regression.logOdds(Map.of("a", 1.0)))
        .withMessageContaining("Fitted on");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> regression.logOdds(Map.of("a", 1.0, "b", 1.0, "c", 1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> regression.logOdds(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"confidence", "topic", "sentence", "sentence-without-reader", "channel-weight"})
  void thePackagedOnesSayFromWhatTheyWereFitted(String name) {
    assertThat(Regression.load(name).fitted()).isNotBlank();
    assertThat(Regression.load(name).weights()).isNotEmpty();
  }

  @Test
  void saysWhichOneThePackageLacks() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Regression.load("none"))
        .withMessageContaining("none");
  }
}
