package footnote.archive;

import java.io.IOException;

/// An archive, or one entry of it, that is not read; the message is a sentence for its owner.
public final class BadArchive extends IOException {
  private static final long serialVersionUID = 1L;
  private final String sentence;
  private final boolean damaged;

  BadArchive(String sentence) {
    this(sentence, false);
  }

  private BadArchive(String sentence, boolean damaged) {
    super(sentence);
    this.sentence = sentence;
    this.damaged = damaged;
  }

  static BadArchive damaged(String sentence) {
    return new BadArchive(sentence, true);
  }

  /// Whether it is no whole archive, and not one that means harm.
  public boolean isDamaged() {
    return damaged;
  }

  public String sentence() {
    return sentence;
  }
}
