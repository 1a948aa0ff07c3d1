package footnote.eval;

import org.jspecify.annotations.Nullable;

/// What became of one question, in figures.
///
/// @param status `answered`, `abstained`, `ranked` where there was nothing to answer, or `error`
///     where the question could not be asked
/// @param answerable null where there was nothing to answer
/// @param hasGold whether gold articles are named, so that the ranking counts
/// @param goldRank the rank of the first gold article among 100 passages; null: not among them
/// @param cited whether a citation supports the gold answer
/// @param confidence null where nothing was answered
/// @param supporting how many of the citations support the gold answer
/// @param ms milliseconds until the answer
/// @param model what a language model did; null where none was asked
public record Item(
    String id,
    String status,
    @Nullable Boolean answerable,
    boolean match,
    boolean hasGold,
    @Nullable Integer goldRank,
    double ndcg,
    boolean cited,
    @Nullable Double confidence,
    String answer,
    int words,
    String shortAnswer,
    double shortF1,
    boolean shortEm,
    int citations,
    int supporting,
    int verbatim,
    double ms,
    Verdict verdict,
    @Nullable Written model) {
  static final String RANKED = "ranked";
  static final String ERROR = "error";

  boolean isAnswered() {
    return status.equals("answered");
  }

  boolean isAbstained() {
    return status.equals("abstained");
  }

  /// Whether there was an answer to give or to refuse.
  boolean isAsked() {
    return answerable != null;
  }

  boolean isAnswerable() {
    return answerable != null && answerable;
  }

  boolean isUnanswerable() {
    return answerable != null && !answerable;
  }

  boolean isMatched() {
    return isAnswered() && match;
  }

  /// Answered with a match, or rightly refused.
  boolean isRight() {
    return isAnswerable() ? isMatched() : isAbstained();
  }

  /// Whether a language model wrote what was answered.
  boolean isWrittenByModel() {
    return isAnswered() && model != null && model.isByModel();
  }

  /// Whether it was to, and did not.
  boolean isDegraded() {
    return model != null && model.isDegraded();
  }

  /// How many of its sentences were not shown.
  int dropped() {
    return model == null ? 0 : model.dropped();
  }

  /// How long it was waited for.
  double modelMs() {
    return model == null ? 0 : model.modelMs();
  }

  boolean isFoundWithin(int ranks) {
    return goldRank != null && goldRank <= ranks;
  }

  /// The item with its place in the ranking, its time, and the verdict that follows.
  Item ranked(boolean hasGold, @Nullable Integer goldRank, double ndcg, double ms) {
    Item item = with(hasGold, goldRank, ndcg, ms, verdict, model);
    return item.with(hasGold, goldRank, ndcg, ms, Verdict.of(item), model);
  }

  /// The item with what a language model did.
  Item with(@Nullable Written written) {
    return with(hasGold, goldRank, ndcg, ms, verdict, written);
  }

  private Item with(
      boolean gold,
      @Nullable Integer rank,
      double ndcg,
      double ms,
      Verdict verdict,
      @Nullable Written model) {
    return new Item(
        id,
        status,
        answerable,
        match,
        gold,
        rank,
        ndcg,
        cited,
        confidence,
        answer,
        words,
        shortAnswer,
        shortF1,
        shortEm,
        citations,
        supporting,
        verbatim,
        ms,
        verdict,
        model);
  }
}
