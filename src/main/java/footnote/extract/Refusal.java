package footnote.extract;

/// Why a document gives no text: a fixed list, so that no word of a document stands in a report.
public enum Refusal {
  BROKEN("It is damaged, or not what its name says; save or download it again."),
  ENCRYPTED("It is protected with a password; save it without one."),
  NO_TEXT("There is no text in it that can be read; if it holds pictures, run OCR on it first."),
  TOO_LARGE("It holds more than 20 MB of text; split it."),
  UNSAFE("It holds XML entities or an archive that is not safe to unpack; save it again.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /// A sentence for the owner of the document.
  public String sentence() {
    return sentence;
  }
}
