package footnote.store;

/// A question of a conversation and what was answered; the answer is empty where there was none.
public record Turn(String question, String answer) {
  /// The same question with another answer.
  public Turn answeredBy(String text) {
    return new Turn(question, text);
  }
}
