package footnote.passage;

/// A stretch of a text, half-open, in UTF-16 units; never empty.
public record Span(int start, int end) {

  public Span {
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException("No span: [" + start + ", " + end + ").");
    }
  }

  int length() {
    return end - start;
  }

  String in(String text) {
    return text.substring(start, end);
  }

  Span shifted(int by) {
    return new Span(start + by, end + by);
  }
}
