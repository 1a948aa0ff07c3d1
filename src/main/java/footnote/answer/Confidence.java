package footnote.answer;

import footnote.retrieval.Asked;
import footnote.retrieval.Regression;
import java.util.List;
import java.util.Map;

/// How probable it is that an answer is right.
final class Confidence {
  private static final int MOST_NAMES = 2;
  private static final int MOST_NUMBERS = 1;

  private final Regression sentence = Regression.load("confidence");
  private final Regression topic = Regression.load("topic");

  /// That the best of the picked sentences answers the question.
  double of(Asked asked, List<Pick> picks) {
    if (picks.isEmpty()) {
      return 0;
    }
    Pick best = picks.getFirst();
    var unsupported = Unsupported.in(asked, best.candidate());
    return sentence.probability(
        Map.of(
            "sentence", best.logOdds(),
            "unsupportedNames", (double) Math.min(MOST_NAMES, unsupported.names().size()),
            "unsupportedNumbers", (double) Math.min(MOST_NUMBERS, unsupported.numbers().size())));
  }

  /// That the article of the best sentence is the one that the question speaks of.
  double ofTopic(List<Pick> picks) {
    return picks.isEmpty()
        ? 0
        : topic.probability(Map.of("passage", picks.getFirst().candidate().score()));
  }
}
