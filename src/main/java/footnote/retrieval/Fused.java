package footnote.retrieval;

import java.util.Comparator;

/// A passage id with the ranks it had and the score that came of them.
record Fused(String passageId, Channels channels, double score) {
  /// Best first; ties by article id, then by ordinal.
  static final Comparator<Fused> ORDER =
      Comparator.comparingDouble(Fused::score)
          .reversed()
          .thenComparing(Fused::articleId)
          .thenComparingInt(Fused::ordinal);

  String articleId() {
    return passageId.substring(0, beforeRevision());
  }

  int revision() {
    return Integer.parseInt(passageId, beforeRevision() + 1, passageId.lastIndexOf('#'), 10);
  }

  int ordinal() {
    return Integer.parseInt(passageId.substring(passageId.lastIndexOf('#') + 1));
  }

  private int beforeRevision() {
    return passageId.lastIndexOf('#', passageId.lastIndexOf('#') - 1);
  }
}
