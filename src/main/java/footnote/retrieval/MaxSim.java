package footnote.retrieval;

import footnote.embedding.TokenStates;
import footnote.index.TermWeight;
import footnote.passage.Span;
import java.util.ArrayList;
import java.util.List;

/// How well a sentence covers a question, token by token: for each token of the question the best
/// cosine among the sentence's tokens, averaged with the rarity of its word as weight (late
/// interaction, Khattab and Zaharia 2020).
final class MaxSim {
  /// The weight of words that every passage has.
  private static final double COMMON = .3;

  /// What a match in the title is worth beside one in the sentence.
  private static final double TITLE = .85;

  private final TokenStates question;
  private final double[] weights;
  private final double sum;

  MaxSim(Asked asked) {
    question = asked.states();
    weights = new double[question.size()];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(question.start(i), asked.terms());
      total += weights[i];
    }
    sum = total;
  }

  private static double weight(int start, List<TermWeight> terms) {
    for (TermWeight term : terms) {
      if (term.start() <= start && start < term.end()) {
        return Math.max(COMMON, term.idf());
      }
    }
    return COMMON;
  }

  /// A value per sentence of the passage, at most 1. `states` are those of the titled passage; the
  /// title counts for every sentence.
  List<Double> sentences(TokenStates states, Candidate candidate) {
    int title = candidate.titleLength();
    double[] inTitle = best(states, 0, title);
    var values = new ArrayList<Double>();
    for (Span sentence : candidate.passage().sentences()) {
      int offset = title - candidate.passage().start();
      values.add(value(best(states, sentence.start() + offset, sentence.end() + offset), inTitle));
    }
    return values;
  }

  /// For each token of the question the best cosine between two places.
  private double[] best(TokenStates states, int start, int end) {
    double[] best = new double[weights.length];
    for (int j = 0; j < states.size(); j++) {
      if (states.start(j) >= start && states.end(j) <= end) {
        for (int i = 0; i < best.length; i++) {
          best[i] = Math.max(best[i], question.cosine(i, states, j));
        }
      }
    }
    return best;
  }

  private double value(double[] inSentence, double[] inTitle) {
    double value = 0;
    for (int i = 0; i < weights.length; i++) {
      value += weights[i] * Math.max(inSentence[i], TITLE * inTitle[i]);
    }
    return sum == 0 ? 0 : value / sum;
  }
}
