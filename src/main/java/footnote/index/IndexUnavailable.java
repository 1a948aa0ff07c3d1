package footnote.index;

/// The index cannot be read or written. Never to be taken for "nothing was found".
public final class IndexUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexUnavailable(String message) {
    super(message);
  }

  public IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
