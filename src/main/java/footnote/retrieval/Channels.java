package footnote.retrieval;

import org.jspecify.annotations.Nullable;

/// Where each channel ranked a passage; null where it did not find it. `lexical` is BM25, `nearest`
/// the cosine of the passage's best sentence.
public record Channels(@Nullable Place lexical, @Nullable Place nearest) {
  /// A rank from 1 and the score that gave it.
  public record Place(int rank, double score) {}
}
