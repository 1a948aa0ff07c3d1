package footnote.embedding;

import java.util.Arrays;
import java.util.Optional;

/// What a reader says of a passage: a score for each token as the beginning and as the end of the
/// answer, against the score that the passage holds none.
public final class SpanScores {
  private static final int LONGEST = 24;

  private final TokenSpans spans;
  private final float[] starts;
  private final float[] ends;
  private double none = Double.POSITIVE_INFINITY;

  SpanScores(TokenSpans spans, int tokens) {
    this.spans = spans;
    starts = new float[tokens];
    ends = new float[tokens];
    Arrays.fill(starts, Float.NEGATIVE_INFINITY);
    Arrays.fill(ends, Float.NEGATIVE_INFINITY);
  }

  /// Takes the scores of one window, whose passage tokens begin at `passageAt` and are those of the
  /// passage from `from`.
  void add(float[] windowStarts, float[] windowEnds, int passageAt, int from) {
    for (int i = passageAt; i < windowStarts.length - 1; i++) {
      int token = from + i - passageAt;
      starts[token] = Math.max(starts[token], windowStarts[i]);
      ends[token] = Math.max(ends[token], windowEnds[i]);
    }
    none = Math.min(none, windowStarts[0] + windowEnds[0]);
  }

  /// The best span of up to 24 tokens between two places of the passage (UTF-16 units, half open),
  /// or nothing when no token stands there.
  public Optional<Found> best(int from, int to) {
    int bestStart = -1;
    int bestEnd = -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < starts.length && spans.start(i) < to; i++) {
      if (spans.start(i) < from) {
        continue;
      }
      for (int j = i; j < Math.min(starts.length, i + LONGEST) && spans.end(j) <= to; j++) {
        if (starts[i] + ends[j] > best) {
          best = starts[i] + ends[j];
          bestStart = i;
          bestEnd = j;
        }
      }
    }
    return bestStart < 0
        ? Optional.empty()
        : Optional.of(new Found(spans.start(bestStart), spans.end(bestEnd), best - none));
  }

  /// A span of the passage (UTF-16 units, half open) and its margin: how much more speaks for it
  /// than for there being no answer.
  public record Found(int start, int end, double margin) {
    /// The same span where its text begins `by` units later.
    public Found moved(int by) {
      return new Found(start + by, end + by, margin);
    }
  }
}
