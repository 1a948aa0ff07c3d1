package footnote.retrieval;

import java.util.List;

/// What was found for a question: the question as it was searched, and the candidates, best first.
///
/// @param weight the share of the vectors in the fusion of the two channels, 0…1
public record Retrieval(Asked asked, double weight, List<Candidate> candidates) {
  public Retrieval {
    candidates = List.copyOf(candidates);
  }
}
