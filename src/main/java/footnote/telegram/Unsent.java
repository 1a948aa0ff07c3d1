package footnote.telegram;

/// What somebody waits for could not be sent.
final class Unsent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsent(String why) {
    super(why);
  }
}
