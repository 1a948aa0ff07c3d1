package footnote.answer;

/// What was asked cannot be asked; the message says why and what can, in a sentence for the asker.
public final class BadQuestion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  BadQuestion(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// The sentence for the asker.
  public String reason() {
    return reason;
  }
}
