package footnote.retrieval;

import java.util.List;

/// What was found for a question: the question as it was searched, and the candidates, best first.
public record Retrieval(Asked asked, List<Candidate> candidates) {
  public Retrieval {
    candidates = List.copyOf(candidates);
  }
}
