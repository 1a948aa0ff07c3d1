package footnote.answer;

import footnote.retrieval.Candidate;
import footnote.retrieval.Channels;
import footnote.retrieval.Retrieval;
import java.util.List;

/// Why an answer was given: the words that were searched and the passages that were found, best
/// first, each with its rank and score in each channel.
public record Explanation(String searched, List<Found> passages) {
  public Explanation {
    passages = List.copyOf(passages);
  }

  static Explanation of(Retrieval retrieval) {
    return new Explanation(
        retrieval.asked().words(), retrieval.candidates().stream().map(Found::of).toList());
  }

  /// A passage that was found.
  public record Found(
      String articleId, int revision, int start, int end, double score, Channels channels) {
    static Found of(Candidate candidate) {
      return new Found(
          candidate.article().article().id(),
          candidate.article().revision(),
          candidate.passage().start(),
          candidate.passage().end(),
          candidate.score(),
          candidate.channels());
    }
  }
}
