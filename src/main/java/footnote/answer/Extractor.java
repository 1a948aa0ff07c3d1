package footnote.answer;

import footnote.embedding.SpanScores.Found;
import footnote.passage.Span;
import footnote.retrieval.Candidate;
import footnote.retrieval.Reading;
import footnote.retrieval.Regression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Picks the sentences that answer best; where articles contradict each other, one of
/// each.
final class Extractor {
  /// How far behind the best, in log odds, another sentence may be and still be worth reading.
  private static final double NEAR = 1.5;

  private static final int MOST = 4;

  /// A third and a fourth sentence are shown while all have no more words than this.
  private static final int MOST_WORDS = 80;

  private final Regression withReader = Regression.load("sentence");
  private final Regression withoutReader = Regression.load("sentence-without-reader");

  Choice choose(List<Candidate> candidates) {
    List<Pick> weighed = weigh(candidates);
    List<Pick> ranked = ranked(weighed);
    if (ranked.isEmpty()) {
      return Choice.NONE;
    }
    List<Pick> sides = Conflict.among(ranked);
    return sides.isEmpty()
        ? new Choice(ranked, weighed, near(ranked), false)
        : new Choice(ranked, weighed, sides, true);
  }

  /// The best, and what is nearly as good and says something else.
  private static List<Pick> near(List<Pick> ranked) {
    double least = ranked.getFirst().logOdds() - NEAR;
    var picks = new ArrayList<Pick>();
    int words = 0;
    for (Pick pick : ranked) {
      int more = pick.words();
      boolean fits = picks.size() < 2 || words + more <= MOST_WORDS;
      boolean isNew =
          picks.stream().allMatch(other -> other.isNewBeside(pick) && pick.isIndependentOf(other));
      if (picks.size() < MOST && pick.logOdds() >= least && fits && isNew) {
        picks.add(pick);
        words += more;
      }
    }
    return picks;
  }

  /// Those of passages that the reader read, where it read any.
  private static List<Pick> ranked(List<Pick> weighed) {
    List<Pick> read =
        weighed.stream().filter(pick -> pick.candidate().reading().isPresent()).toList();
    return read.isEmpty() ? weighed : read;
  }

  private List<Pick> weigh(List<Candidate> candidates) {
    var picks = new ArrayList<Pick>();
    for (Candidate candidate : candidates) {
      if (!candidate.coverage().isEmpty()) {
        addSentences(candidate, picks);
      }
    }
    // The sort is stable: ties keep the order of the candidates, then of the text.
    picks.sort(Comparator.comparingDouble(Pick::logOdds).reversed());
    return picks;
  }

  private void addSentences(Candidate candidate, List<Pick> picks) {
    List<Span> sentences = candidate.passage().sentences();
    for (int i = 0; i < sentences.size(); i++) {
      int sentence = i;
      Optional<Found> answer = candidate.reading().flatMap(r -> r.sentences().get(sentence));
      var pick =
          new Pick(
              candidate,
              sentences.get(i),
              candidate.coverage().get(i),
              answer,
              logOdds(candidate, i, answer));
      if (pick.isSentence() && !Pick.isAddressedToMachine(pick.text())) {
        picks.add(pick);
      }
    }
  }

  private double logOdds(Candidate candidate, int sentence, Optional<Found> answer) {
    double coverage = candidate.coverage().get(sentence);
    Optional<Reading> reading = candidate.reading();
    return reading.isEmpty() || answer.isEmpty()
        ? withoutReader.logOdds(Map.of("coverage", coverage, "passage", candidate.score()))
        : withReader.logOdds(
            Map.of(
                "coverage", coverage,
                "passage", candidate.score(),
                "passageMargin", reading.get().margin(),
                "sentenceMargin", answer.get().margin()));
  }
}
