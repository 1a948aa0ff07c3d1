package footnote.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a question gets: sentences that articles support, or a refusal. `confidence` is the
/// probability that a grounded answer is right; of a refusal, that an answer would have been.
public sealed interface Answer {
  double confidence();

  /// Sentences, each with a citation that is there; a citation that no sentence uses cannot exist.
  ///
  /// @param conflicting the sentences are of articles that contradict each other, newest first
  record Grounded(
      List<Sentence> sentences,
      List<Citation> citations,
      @Nullable ShortAnswer shortAnswer,
      boolean conflicting,
      double confidence)
      implements Answer {
    public Grounded {
      sentences = List.copyOf(sentences);
      citations = List.copyOf(citations);
      Set<Integer> used = new HashSet<>();
      sentences.forEach(sentence -> used.addAll(sentence.markers()));
      Set<Integer> given = new HashSet<>();
      citations.forEach(citation -> given.add(citation.marker()));
      if (sentences.isEmpty() || !used.equals(given) || given.size() != citations.size()) {
        throw new IllegalArgumentException("Every sentence needs its citations, and no others");
      }
    }
  }

  /// The articles do not hold an answer.
  ///
  /// @param searched how many articles were looked through
  /// @param missing names and numbers of the question that the nearest passage does not hold
  record Declined(Reason reason, long searched, List<String> missing, double confidence)
      implements Answer {
    public Declined {
      missing = List.copyOf(missing);
    }
  }

  /// Why a question was declined.
  enum Reason {
    /// There are no articles, or the filters leave none.
    NO_ARTICLES,
    /// Nothing that was found is near enough.
    NOTHING_NEAR
  }
}
