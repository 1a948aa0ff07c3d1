package footnote.retrieval;

import footnote.index.Hit;
import footnote.index.TermWeight;
import java.util.List;
import java.util.Map;

/// How much the vectors count beside the words, from what a question and its two ranked lists look
/// like: no fixed weight fits every collection. It was fitted so that the right passage comes first
/// (softmax over the fused scores).
final class ChannelWeight {
  private final Regression regression = Regression.load("channel-weight");

  /// The share of the vectors, 0…1.
  ///
  /// @param lexical by words, best first
  /// @param nearest by meaning, best first
  double of(Asked asked, List<Hit> lexical, List<Hit> nearest) {
    return regression.probability(features(asked, lexical, nearest));
  }

  private static Map<String, Double> features(Asked asked, List<Hit> lexical, List<Hit> nearest) {
    double rarity = asked.terms().stream().mapToDouble(TermWeight::idf).sum();
    return Map.of(
        "lexicalTop", rarity == 0 ? 0 : best(lexical) / rarity,
        "nearestTop", best(nearest),
        "nearestSpread", best(nearest) - last(nearest),
        "lexicalFirstInNearest", reciprocal(lexical, nearest),
        "nearestFirstInLexical", reciprocal(nearest, lexical));
  }

  private static double best(List<Hit> hits) {
    return hits.isEmpty() ? 0 : hits.getFirst().score();
  }

  private static double last(List<Hit> hits) {
    return hits.isEmpty() ? 0 : hits.getLast().score();
  }

  /// One over the rank that the first of one list has in the other, 0 where it has none.
  private static double reciprocal(List<Hit> first, List<Hit> other) {
    if (first.isEmpty()) {
      return 0;
    }
    String id = first.getFirst().passageId();
    for (int i = 0; i < other.size(); i++) {
      if (other.get(i).passageId().equals(id)) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
