package footnote.support;

import java.util.List;
import java.util.Optional;

/// Whether a claim speaks of what its grounds speak of. Its names, its opposites are seen to by
/// others.
final class Coverage {
  private static final double LEAST = .6;

  private Coverage() {}

  static Optional<String> objection(Statement claim, Grounds grounds) {
    List<Integer> content = claim.content();
    List<String> absent =
        content.stream()
            .filter(word -> !NamesSaid.isName(claim, word))
            .map(claim::key)
            .filter(key -> grounds.words().noneMatch(word -> isAlike(key, word.key())))
            .toList();
    if (content.size() - absent.size() >= Math.max(1, LEAST * content.size())) {
      return Optional.empty();
    }
    return Optional.of("the quotes do not speak of “%s”".formatted(String.join(", ", absent)));
  }

  private static boolean isAlike(String one, String other) {
    return Alike.words(one, other) || Nations.same(one, other) || Opposites.areContrary(one, other);
  }
}
