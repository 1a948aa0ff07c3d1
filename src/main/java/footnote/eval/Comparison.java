package footnote.eval;

import footnote.eval.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// A run beside an earlier one of the same questions, question by question.
///
/// @param changes by figure
/// @param lost questions that were right and are not
/// @param won questions that were not right and are
public record Comparison(Map<String, Change> changes, List<String> lost, List<String> won) {

  /// How a figure moved.
  public record Change(double before, double after, Interval difference) {
    /// The whole 95% interval of the difference is below 0.
    boolean isWorse() {
      return difference.high() < 0;
    }

    boolean isBetter() {
      return difference.low() > 0;
    }
  }

  private record Pair(Item before, Item after) {}

  /// @throws NotComparable the questions or the settings are not the same
  public static Comparison of(Baseline before, Report after) {
    if (!before.settings().equals(after.settings())) {
      throw new NotComparable(
          "the baseline was made with other settings: %s, not %s"
              .formatted(before.settings().inWords(), after.settings().inWords()));
    }
    Comparison comparison = of(before.items(), after.items());
    if (!before.questions().equals(after.questions())) {
      throw new NotComparable(
          "the baseline is of other questions: the ids are the same, but not the words or the gold answers");
    }
    return comparison;
  }

  static Comparison of(List<Item> before, List<Item> after) {
    var earlier = new HashMap<String, Item>();
    before.forEach(item -> earlier.put(item.id(), item));
    var pairs = new ArrayList<Pair>();
    for (Item item : after) {
      Item old = earlier.get(item.id());
      if (old != null && sameKind(old, item)) {
        pairs.add(new Pair(old, item));
      }
    }
    if (pairs.size() != before.size() || pairs.size() != after.size()) {
      throw new NotComparable(different(before, after, pairs.size()));
    }
    return new Comparison(
        changes(pairs),
        flipped(pairs, p -> right(p.before()) && !right(p.after())),
        flipped(pairs, p -> !right(p.before()) && right(p.after())));
  }

  private static boolean sameKind(Item a, Item b) {
    return a.isAsked() == b.isAsked()
        && a.isAnswerable() == b.isAnswerable()
        && a.hasGold() == b.hasGold();
  }

  private static String different(List<Item> before, List<Item> after, int same) {
    var ids = new HashSet<String>();
    before.forEach(item -> ids.add(item.id()));
    var missing = after.stream().map(Item::id).filter(id -> !ids.contains(id)).findFirst();
    return "the baseline is of other questions: it has %d, this run %d, and %d are in both%s"
        .formatted(
            before.size(),
            after.size(),
            same,
            missing.map(id -> "; it lacks " + id + " for example").orElse(""));
  }

  private static Map<String, Change> changes(List<Pair> pairs) {
    var changes = new LinkedHashMap<String, Change>();
    add(changes, "accuracy", pairs, Item::isAsked, item -> item.isRight() ? 1 : 0);
    add(changes, "answers.match", pairs, Item::isAnswerable, item -> item.isMatched() ? 1 : 0);
    add(
        changes,
        "retrieval.mrr@10",
        pairs,
        Item::hasGold,
        item -> Ranking.reciprocal(item.goldRank()));
    return changes;
  }

  private static void add(
      Map<String, Change> changes,
      String name,
      List<Pair> pairs,
      Predicate<Item> counts,
      ToDoubleFunction<Item> value) {
    List<Pair> counted = pairs.stream().filter(pair -> counts.test(pair.after())).toList();
    if (!counted.isEmpty()) {
      double[] before = counted.stream().map(Pair::before).mapToDouble(value).toArray();
      double[] after = counted.stream().map(Pair::after).mapToDouble(value).toArray();
      double[] difference = new double[before.length];
      for (int i = 0; i < before.length; i++) {
        difference[i] = after[i] - before[i];
      }
      changes.put(name, new Change(mean(before), mean(after), Bootstrap.ofMean(difference)));
    }
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(0);
  }

  private static List<String> flipped(List<Pair> pairs, Predicate<Pair> test) {
    return pairs.stream().filter(test).map(pair -> pair.after().id()).toList();
  }

  private static boolean right(Item item) {
    return item.isAsked() ? item.isRight() : item.isFoundWithin(1);
  }

  /// Whether a figure is significantly worse.
  public boolean isWorse() {
    return changes.values().stream().anyMatch(Change::isWorse);
  }
}
