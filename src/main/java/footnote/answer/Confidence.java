package footnote.answer;

import java.util.List;
import java.util.Map;

/// How probable it is that an answer is right.
final class Confidence {
  /// Below it a question is declined.
  static final double THRESHOLD = .25;

  private final Regression sentence = Regression.load("confidence");
  private final Regression topic = Regression.load("topic");

  /// That the best of the picked sentences answers the question.
  double of(List<Pick> picks) {
    return picks.isEmpty()
        ? 0
        : sentence.probability(Map.of("sentence", picks.getFirst().logOdds()));
  }

  /// That the article of the best sentence is the one that the question speaks of.
  double ofTopic(List<Pick> picks) {
    return picks.isEmpty()
        ? 0
        : topic.probability(Map.of("passage", picks.getFirst().candidate().score()));
  }
}
