package footnote.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which words of a sentence it denies, or says with reserve: those that follow a word of denial
/// or reserve in its clause.
///
/// @param signs the indices of the words of denial or reserve
/// @param heads for each of them the index of the first word that follows, or those of some words
///     before it where none follows
/// @param reach the indices of the few words that follow them
record Scopes(List<Integer> signs, List<List<Integer>> heads, Set<Integer> reach) {
  private static final int REACH = 3;

  Scopes {
    signs = List.copyOf(signs);
    heads = List.copyOf(heads);
    reach = Set.copyOf(reach);
  }

  static Scopes of(Statement statement, Predicate<Integer> isSign) {
    List<Integer> signs =
        IntStream.range(0, statement.words().size()).boxed().filter(isSign).toList();
    var reach = new HashSet<Integer>();
    List<List<Integer>> heads =
        signs.stream()
            .map(
                sign -> {
                  List<Integer> scope = scope(statement, sign);
                  reach.addAll(scope);
                  return scope.isEmpty() || scope.getFirst() < sign ? scope : scope.subList(0, 1);
                })
            .toList();
    return new Scopes(signs, heads, reach);
  }

  /// Behind the sign, or before it where nothing is behind it.
  private static List<Integer> scope(Statement statement, int sign) {
    List<Integer> behind =
        IntStream.range(sign + 1, statement.words().size())
            .takeWhile(i -> !statement.startsClause(i))
            .filter(i -> isTelling(statement, i))
            .limit(REACH)
            .boxed()
            .toList();
    return behind.isEmpty()
        ? IntStream.iterate(sign - 1, i -> i >= 0, i -> i - 1)
            .filter(i -> isTelling(statement, i))
            .limit(REACH)
            .boxed()
            .toList()
        : behind;
  }

  private static boolean isTelling(Statement statement, int at) {
    return statement.isContent(at) || statement.isNumber(at);
  }

  boolean heads(int word) {
    return heads.stream().anyMatch(each -> each.contains(word));
  }
}
