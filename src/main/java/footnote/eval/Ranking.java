package footnote.eval;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How high the gold articles stand in a ranked list; every gold article weighs the same.
final class Ranking {
  private static final int DEPTH = 10;

  private Ranking() {}

  /// The rank of the first gold article, from 1; null where there is none.
  static @Nullable Integer first(List<String> ranked, List<String> gold) {
    for (int i = 0; i < ranked.size(); i++) {
      if (gold.contains(ranked.get(i))) {
        return i + 1;
      }
    }
    return null;
  }

  /// 1 / rank, 0 below the tenth.
  static double reciprocal(@Nullable Integer rank) {
    return rank == null || rank > DEPTH ? 0 : 1.0 / rank;
  }

  /// nDCG of the first ten (Järvelin and Kekäläinen 2002), with gains of 0 and 1.
  static double ndcg(List<String> ranked, List<String> gold) {
    var wanted = new HashSet<>(gold);
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < DEPTH; i++) {
      double discount = Math.log(2) / Math.log(i + 2);
      gain += i < ranked.size() && wanted.contains(ranked.get(i)) ? discount : 0;
      ideal += i < wanted.size() ? discount : 0;
    }
    return ideal == 0 ? 0 : gain / ideal;
  }
}
