package footnote.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/// 95% intervals by drawing the same number of items again, with replacement, a thousand times
/// (Efron 1979). The seed is fixed: the same items give the same interval.
final class Bootstrap {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20_240_324;

  private Bootstrap() {}

  /// The middle 95% of what the resamples gave.
  record Interval(double low, double high) {
    static Interval of(double[] values) {
      double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
      return new Interval(Figures.percentile(sorted, .025), Figures.percentile(sorted, .975));
    }
  }

  /// The interval of every figure.
  static SequencedMap<String, Interval> intervals(List<Item> items) {
    var random = new Random(SEED);
    Map<String, double[]> drawn = new LinkedHashMap<>();
    for (int i = 0; i < RESAMPLES && !items.isEmpty(); i++) {
      var again = new ArrayList<Item>(items.size());
      for (int j = 0; j < items.size(); j++) {
        again.add(items.get(random.nextInt(items.size())));
      }
      for (var figure : Figures.of(again).entrySet()) {
        drawn.computeIfAbsent(figure.getKey(), key -> new double[RESAMPLES])[i] = figure.getValue();
      }
    }
    var intervals = new LinkedHashMap<String, Interval>();
    drawn.forEach((name, values) -> intervals.put(name, Interval.of(values)));
    return intervals;
  }

  /// The interval of a mean, of paired differences for example.
  static Interval ofMean(double[] values) {
    var random = new Random(SEED);
    double[] means = new double[values.length == 0 ? 0 : RESAMPLES];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    return Interval.of(means);
  }
}
