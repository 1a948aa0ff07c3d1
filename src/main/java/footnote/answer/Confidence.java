package footnote.answer;

import footnote.retrieval.Asked;
import footnote.retrieval.Regression;
import java.util.Map;

/// How probable it is that an answer is right.
final class Confidence {
  private static final int MOST_NAMES = 2;
  private static final int MOST_NUMBERS = 1;

  private final Regression sentence = Regression.load("confidence");
  private final Regression topic = Regression.load("topic");

  /// That the best of the sentences answers the question.
  Judgement of(Asked asked, Choice choice) {
    if (choice.ranked().isEmpty()) {
      return Judgement.NOTHING_FOUND;
    }
    Pick best = choice.ranked().getFirst();
    var unsupported = Unsupported.in(asked, best.candidate());
    double confidence =
        sentence.probability(
            Map.of(
                "sentence", best.logOdds(),
                "unsupportedNames", (double) Math.min(MOST_NAMES, unsupported.names().size()),
                "unsupportedNumbers",
                    (double) Math.min(MOST_NUMBERS, unsupported.numbers().size())));
    return new Judgement(confidence, unsupported);
  }

  /// That the article of the best sentence is the one that the question speaks of.
  Judgement ofTopic(Choice choice) {
    if (choice.ranked().isEmpty()) {
      return Judgement.NOTHING_FOUND;
    }
    double score = choice.ranked().getFirst().candidate().score();
    return new Judgement(topic.probability(Map.of("passage", score)), Unsupported.NOTHING);
  }
}
