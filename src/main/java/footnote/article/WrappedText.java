package footnote.article;

/// Plain text whose lines are wrapped at a column, as messages have it.
public final class WrappedText {
  private WrappedText() {}

  /// The same with a line for each paragraph.
  public static String joined(String text) {
    return String.join("\n\n", BrokenLines.joined(BrokenLines.paragraphs(CleanText.of(text))));
  }
}
