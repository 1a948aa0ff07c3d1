package footnote.index;

import java.util.Comparator;
import java.util.List;

/// A passage that was found, with its score in the channel that found it.
public record Hit(String passageId, double score) {
  /// Best first; ties by article id, then by ordinal.
  static final Comparator<Hit> ORDER =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(Hit::articleId)
          .thenComparingInt(Hit::ordinal);

  String articleId() {
    int ordinal = passageId.lastIndexOf('#');
    return passageId.substring(0, passageId.lastIndexOf('#', ordinal - 1));
  }

  int ordinal() {
    return Integer.parseInt(passageId.substring(passageId.lastIndexOf('#') + 1));
  }

  static List<Hit> ranked(List<Hit> hits) {
    return hits.stream().sorted(ORDER).toList();
  }
}
