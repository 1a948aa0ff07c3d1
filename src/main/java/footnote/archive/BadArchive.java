package footnote.archive;

import java.io.IOException;

/// An archive, or one entry of it, that is not read; the message is a sentence for its owner.
public final class BadArchive extends IOException {
  private static final long serialVersionUID = 1L;
  private final String sentence;

  public BadArchive(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
