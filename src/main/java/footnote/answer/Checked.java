package footnote.answer;

import footnote.passage.Span;
import footnote.retrieval.Candidate;
import java.util.List;

/// What became of a sentence that a model wrote.
sealed interface Checked {
  /// It may be shown: quotes support it.
  record Held(String text, List<Cited> cited) implements Checked {
    public Held {
      cited = List.copyOf(cited);
    }
  }

  /// Nobody sees it.
  ///
  /// @param reason in words that help a model to write it better
  record Failed(String text, String reason) implements Checked {}

  /// A span of an article that supports a sentence.
  ///
  /// @param best the sentence of the span that answers best
  record Cited(Candidate candidate, Span quote, Pick best) {
    String words() {
      return candidate.article().article().text().substring(quote.start(), quote.end());
    }
  }
}
