package footnote.eval;

/// Two reports cannot be compared; the message says why.
public final class NotComparable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotComparable(String message) {
    super(message);
  }
}
