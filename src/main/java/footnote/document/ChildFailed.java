package footnote.document;

/// A child gave no answer; the message is a sentence for the owner of the document.
final class ChildFailed extends Exception {
  private static final long serialVersionUID = 1L;
  private final String sentence;

  ChildFailed(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
