package footnote.cli;

/// The command was called in a way that it cannot be.
final class WrongCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongCall(String message) {
    super(message);
  }
}
