package footnote.llm;

/// A model that cannot be used just now. Its message may be logged: it holds nothing of what was
/// asked or answered.
public final class ModelFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  ModelFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /// What failed.
  public Kind kind() {
    return kind;
  }

  /// What failed.
  public enum Kind {
    /// The time for the answer is over.
    TIMEOUT,
    /// The server is down, refuses, or sends what nobody can read.
    UNAVAILABLE,
    /// Nobody waits for the answer any more.
    CANCELLED
  }
}
