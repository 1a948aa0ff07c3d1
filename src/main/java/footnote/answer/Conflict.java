package footnote.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Different articles that answer the same question with different numbers or dates.
final class Conflict {
  /// How far behind the best, in log odds, another answer may be to count against it.
  private static final double NEAR = 2;

  /// The least log odds of a sentence that counts as an answer of its own.
  private static final double ANSWERS = -1.5;

  /// The least margin of the reader for it.
  private static final double READ = -3;

  /// How much less of the question than the best one another sentence may cover.
  private static final double COVERAGE = .12;

  private static final int MOST = 3;

  private static final Comparator<Pick> NEWEST_FIRST =
      Comparator.comparing(
          Conflict::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  private Conflict() {}

  /// The best sentence and those that contradict it, newest first and at equal dates best first;
  /// empty when nothing does.
  static List<Pick> among(List<Pick> ranked) {
    Pick best = ranked.getFirst();
    var sides = new ArrayList<>(List.of(best));
    Set<String> articles = new HashSet<>(Set.of(articleId(best)));
    for (Pick pick : ranked) {
      if (sides.size() < MOST
          && answersTheSame(pick, best)
          && sides.stream().allMatch(side -> contradict(side, pick) && areTwo(side, pick))
          && articles.add(articleId(pick))) {
        sides.add(pick);
      }
    }
    sides.sort(NEWEST_FIRST);
    return sides.size() == 1 ? List.of() : sides;
  }

  private static boolean answersTheSame(Pick pick, Pick best) {
    return pick.logOdds() >= Math.max(ANSWERS, best.logOdds() - NEAR)
        && pick.answer().filter(found -> found.margin() >= READ).isPresent()
        && pick.coverage() >= best.coverage() - COVERAGE;
  }

  private static boolean contradict(Pick one, Pick other) {
    Optional<Figure> figure = other.figure();
    return one.figure().filter(f -> figure.filter(f::contradicts).isPresent()).isPresent();
  }

  /// An article that repeats another is a side of its own only as its newer or older version.
  private static boolean areTwo(Pick one, Pick other) {
    return one.isIndependentOf(other) || other.isIndependentOf(one);
  }

  private static String articleId(Pick pick) {
    return pick.candidate().article().article().id();
  }

  private static @Nullable Instant publishedAt(Pick pick) {
    return pick.candidate().article().article().publishedAt();
  }
}
