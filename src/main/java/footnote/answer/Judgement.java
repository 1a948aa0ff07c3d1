package footnote.answer;

/// How far an answer is trusted, and what speaks against it.
///
/// @param confidence the probability that it is right
/// @param unsupported what the question names and the best passage does not
record Judgement(double confidence, Unsupported unsupported) {
  /// Whether it is enough to answer.
  boolean isEnough(Refusal refusal) {
    return confidence >= refusal.threshold();
  }

  static final Judgement NOTHING_FOUND = new Judgement(0, Unsupported.NOTHING);
}
