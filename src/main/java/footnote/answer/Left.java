package footnote.answer;

/// Nobody waits for the answer any more; nothing of it is kept.
public final class Left extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Left(Throwable cause) {
    super(cause);
  }
}
