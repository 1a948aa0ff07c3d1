package footnote.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A logistic regression: a probability from named features. Kept as a resource that says when and
/// from what it was fitted.
///
/// @param fitted the day, and the data
/// @param intercept what holds when every feature is 0
/// @param weights what each feature adds to the log odds, per unit
public record Regression(String fitted, double intercept, Map<String, Double> weights) {
  public Regression {
    weights = Map.copyOf(weights);
  }

  /// A packaged regression.
  ///
  /// @throws IllegalStateException there is none of that name
  public static Regression load(String name) {
    try (InputStream in = Regression.class.getResourceAsStream("/regression/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The package lacks its regression " + name);
      }
      return JsonMapper.builder().build().readValue(in, Regression.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The regression " + name + " cannot be read", e);
    }
  }

  /// The log odds.
  ///
  /// @throws IllegalArgumentException the features are not the ones it was fitted on
  public double logOdds(Map<String, Double> features) {
    if (!features.keySet().equals(weights.keySet())) {
      throw new IllegalArgumentException(
          "Fitted on " + weights.keySet() + ", asked with " + features.keySet());
    }
    double sum = intercept;
    for (var feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return sum;
  }

  /// The probability.
  public double probability(Map<String, Double> features) {
    return 1 / (1 + Math.exp(-logOdds(features)));
  }
}
