package footnote.answer;

/// Time since it was made.
final class Watch {
  private final long start = System.nanoTime();

  long millis() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
