package footnote.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The figures of a set of items by name, such as `answers.match`; NaN where there is nothing to
/// measure.
final class Figures {
  private Figures() {}

  static SequencedMap<String, Double> of(List<Item> items) {
    var figures = new LinkedHashMap<String, Double>();
    addRetrieval(items.stream().filter(Item::hasGold).toList(), figures);
    List<Item> asked = items.stream().filter(Item::isAsked).toList();
    List<Item> answerable = asked.stream().filter(Item::isAnswerable).toList();
    List<Item> answered = asked.stream().filter(Item::isAnswered).toList();
    addAnswers(answerable, answered, figures);
    addCitations(answerable, answered, figures);
    figures.put(
        "abstention.correct",
        share(asked.stream().filter(Item::isUnanswerable).toList(), Item::isAbstained));
    figures.put("abstention.auroc", auroc(asked));
    figures.put("accuracy", share(asked, Item::isRight));
    addModel(asked, figures);
    addLatency(asked.isEmpty() ? items : asked, figures);
    return figures;
  }

  private static void addRetrieval(List<Item> ranked, SequencedMap<String, Double> figures) {
    figures.put("retrieval.recall@1", share(ranked, item -> item.isFoundWithin(1)));
    figures.put("retrieval.recall@5", share(ranked, item -> item.isFoundWithin(5)));
    figures.put("retrieval.recall@10", share(ranked, item -> item.isFoundWithin(10)));
    figures.put("retrieval.mrr@10", mean(ranked, item -> Ranking.reciprocal(item.goldRank())));
    figures.put("retrieval.ndcg@10", mean(ranked, Item::ndcg));
  }

  private static void addAnswers(
      List<Item> answerable, List<Item> answered, SequencedMap<String, Double> figures) {
    figures.put("answers.match", share(answerable, Item::isMatched));
    figures.put("answers.wrong", share(answerable, item -> item.isAnswered() && !item.match()));
    figures.put("answers.falseRefusal", share(answerable, Item::isAbstained));
    figures.put("answers.meanWords", mean(answered, Item::words));
    figures.put("answers.shortF1", mean(answerable, i -> i.isAnswered() ? i.shortF1() : 0));
    figures.put("answers.shortEm", share(answerable, i -> i.isAnswered() && i.shortEm()));
  }

  private static void addCitations(
      List<Item> answerable, List<Item> answered, SequencedMap<String, Double> figures) {
    List<Item> cited = answerable.stream().filter(Item::isAnswered).toList();
    figures.put("citations.precision", ratio(cited, Item::supporting));
    figures.put("citations.recall", share(answerable, Item::cited));
    figures.put("citations.verbatim", ratio(answered, Item::verbatim));
  }

  /// Only where a language model was asked for.
  private static void addModel(List<Item> asked, SequencedMap<String, Double> figures) {
    List<Item> with = asked.stream().filter(item -> item.model() != null).toList();
    if (!with.isEmpty()) {
      List<Item> byModel = with.stream().filter(Item::isWrittenByModel).toList();
      figures.put("model.written", share(with, Item::isWrittenByModel));
      figures.put("model.whole", share(byModel, item -> item.dropped() == 0));
      figures.put("model.degraded", share(with, Item::isDegraded));
      figures.put("model.ms", mean(with, Item::modelMs));
    }
  }

  private static void addLatency(List<Item> items, SequencedMap<String, Double> figures) {
    double[] times = items.stream().mapToDouble(Item::ms).sorted().toArray();
    figures.put("latencyMs.p50", percentile(times, .5));
    figures.put("latencyMs.p95", percentile(times, .95));
    figures.put("latencyMs.p99", percentile(times, .99));
  }

  static double percentile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  /// The probability that an item that was matched has a higher confidence than one that was not
  /// (Hanley and McNeil 1982); equal ones count half.
  static double auroc(List<Item> items) {
    var sure = new ArrayList<>(items.stream().filter(i -> i.confidence() != null).toList());
    sure.sort(Comparator.comparingDouble(Figures::confidence));
    double area = 0;
    long good = 0;
    long bad = 0;
    for (int from = 0; from < sure.size(); ) {
      long tiedGood = 0;
      int to = from;
      while (to < sure.size() && confidence(sure.get(to)) == confidence(sure.get(from))) {
        tiedGood += sure.get(to).isAnswerable() && sure.get(to).match() ? 1 : 0;
        to++;
      }
      long tiedBad = to - from - tiedGood;
      area += tiedGood * (bad + tiedBad / 2.0);
      good += tiedGood;
      bad += tiedBad;
      from = to;
    }
    return good == 0 || bad == 0 ? Double.NaN : area / ((double) good * bad);
  }

  private static double confidence(Item item) {
    Double confidence = item.confidence();
    return confidence == null ? 0 : confidence;
  }

  private static double share(List<Item> items, Predicate<Item> test) {
    return items.isEmpty()
        ? Double.NaN
        : (double) items.stream().filter(test).count() / items.size();
  }

  private static double mean(List<Item> items, ToDoubleFunction<Item> value) {
    return items.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private static double ratio(List<Item> items, ToDoubleFunction<Item> value) {
    int citations = items.stream().mapToInt(Item::citations).sum();
    return citations == 0 ? Double.NaN : items.stream().mapToDouble(value).sum() / citations;
  }
}
