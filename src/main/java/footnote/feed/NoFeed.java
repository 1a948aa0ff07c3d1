package footnote.feed;

/// What was sent is no feed that can be read; the message is a sentence that says why.
final class NoFeed extends Exception {
  private static final long serialVersionUID = 1L;

  NoFeed(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
