package footnote.answer;

/// When a question is declined although something was found.
public enum Refusal {
  /// The confidence is below the threshold that was chosen on the questions it was fitted on.
  CALIBRATED(.24),
  /// Never: to measure what refusals cost.
  NEVER(0);

  /// What is more probably right than not is not declined because a model says so.
  static final double SURE = .5;

  private final double threshold;

  Refusal(double threshold) {
    this.threshold = threshold;
  }

  /// The least confidence that is answered.
  double threshold() {
    return threshold;
  }
}
