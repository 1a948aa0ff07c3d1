package footnote.answer;

import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Grounded;
import footnote.passage.Span;
import footnote.retrieval.Candidate;
import footnote.retrieval.Channels;
import footnote.retrieval.Reading;
import footnote.retrieval.Retrieval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why an answer was given: the words that were searched, the passages that were found and the
/// sentences that were weighed, each best first, and what decided.
///
/// @param weight the share of meaning (vectors) in the order of passages; the rest is words (BM25)
/// @param threshold the least confidence that is answered
/// @param unsupported names and numbers of the question that the best passage does not hold
/// @param conflicting articles contradict each other, and one sentence of each is shown
/// @param reason what decided, in a sentence
/// @param writing what a language model did; null where none was asked
public record Explanation(
    String searched,
    double weight,
    List<Found> passages,
    List<Weighed> sentences,
    double confidence,
    double threshold,
    List<String> unsupported,
    boolean conflicting,
    String reason,
    @Nullable Writing writing) {
  private static final int MOST = 10;

  public Explanation {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    unsupported = List.copyOf(unsupported);
  }

  static Explanation of(Decision decision, Refusal refusal) {
    Retrieval retrieval = decision.retrieval();
    Choice choice = decision.choice();
    Judgement judgement = decision.judgement();
    Answer answer = decision.answer();
    return new Explanation(
        retrieval.asked().words(),
        retrieval.weight(),
        retrieval.candidates().stream().map(Found::of).toList(),
        choice.ranked().stream().limit(MOST).map(pick -> Weighed.of(pick, choice, answer)).toList(),
        answer.confidence(),
        refusal.threshold(),
        judgement.unsupported().all(),
        answer instanceof Grounded grounded && grounded.conflicting(),
        reason(decision, refusal),
        decision.writing());
  }

  private static String reason(Decision decision, Refusal refusal) {
    Choice choice = decision.choice();
    Judgement judgement = decision.judgement();
    return switch (decision.answer()) {
      case Declined declined when decision.mode() == Mode.MODEL && judgement.isEnough(refusal) ->
          "The model found no answer in the passages, and the best sentence is none for sure.";
      case Declined declined when choice.ranked().isEmpty() -> "No sentence was found.";
      case Declined declined when judgement.confidence() >= refusal.threshold() ->
          "The record of the article that was found does not hold it.";
      case Declined declined ->
          String.format(
              Locale.ROOT,
              "The best sentence is right with a probability of %.2f; below %.2f a question is declined.",
              judgement.confidence(),
              refusal.threshold());
      case Grounded grounded when grounded.conflicting() ->
          "Articles give different figures: one sentence of each, newest first.";
      case Grounded grounded ->
          String.format(
              Locale.ROOT,
              "The best sentence is right with a probability of %.2f.",
              judgement.confidence());
    };
  }

  /// A passage that was found.
  ///
  /// @param coverage how well its best sentence covers the question token by token, at most 1; null
  ///     where it was not compared
  /// @param margin how much more the reader finds an answer in it than none; null where it did not
  ///     read it
  public record Found(
      String articleId,
      int revision,
      int start,
      int end,
      double score,
      Channels channels,
      @Nullable Double coverage,
      @Nullable Double margin) {
    static Found of(Candidate candidate) {
      return new Found(
          candidate.article().article().id(),
          candidate.article().revision(),
          candidate.passage().start(),
          candidate.passage().end(),
          candidate.score(),
          candidate.channels(),
          candidate.coverage().stream().max(Double::compare).orElse(null),
          candidate.reading().map(Reading::margin).orElse(null));
    }
  }

  /// A sentence that was weighed.
  ///
  /// @param start where it stands in the article's text (UTF-16 units, half open)
  /// @param logOdds that it holds the answer
  /// @param shortAnswer what the reader takes for the answer in it
  public record Weighed(
      String articleId,
      int start,
      int end,
      double logOdds,
      double coverage,
      @Nullable String shortAnswer,
      boolean shown) {
    static Weighed of(Pick pick, Choice choice, Answer answer) {
      Span span = pick.span();
      return new Weighed(
          pick.candidate().article().article().id(),
          span.start(),
          span.end(),
          pick.logOdds(),
          pick.coverage(),
          pick.shortAnswer().orElse(null),
          answer instanceof Grounded && choice.shown().contains(pick));
    }
  }
}
