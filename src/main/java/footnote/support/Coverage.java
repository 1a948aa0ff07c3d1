package footnote.support;

import java.util.List;
import java.util.Optional;

/// Whether a claim speaks of what its grounds speak of: most of its words are theirs, and no two
/// that are not stand side by side. Names and opposites are seen to by others.
final class Coverage {
  private static final double LEAST = .6;

  private Coverage() {}

  static Optional<String> objection(Statement claim, Grounds grounds) {
    List<Integer> content = claim.content();
    List<Integer> absent =
        content.stream()
            .filter(word -> !NamesSaid.isName(claim, word) && !claim.isDate(word))
            .filter(word -> isAbsent(claim.key(word), grounds))
            .toList();
    boolean isCovered =
        content.size() - absent.size() >= Math.max(1, LEAST * content.size())
            && !haveNeighbours(content, absent);
    return isCovered
        ? Optional.empty()
        : Optional.of(
            "the quotes do not speak of “%s”"
                .formatted(String.join(", ", absent.stream().map(claim::key).toList())));
  }

  /// Whether two words that say something come one after the other and both are absent.
  private static boolean haveNeighbours(List<Integer> content, List<Integer> absent) {
    return absent.stream()
        .map(content::indexOf)
        .anyMatch(at -> at + 1 < content.size() && absent.contains(content.get(at + 1)));
  }

  private static boolean isAbsent(String key, Grounds grounds) {
    return grounds.words().noneMatch(word -> isAlike(key, word.key()));
  }

  private static boolean isAlike(String one, String other) {
    return Alike.words(one, other) || Nations.same(one, other) || Opposites.areContrary(one, other);
  }
}
