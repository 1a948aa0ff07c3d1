package footnote.support;

import footnote.support.Grounds.Ground;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Whether a claim denies what its grounds deny, affirms what they affirm, and is no surer than
/// they are.
final class Denials {
  private static final Set<String> NOT_ONLY =
      Set.of(
          "only just until later less fewer more nur erst solo hasta только менее ранее necessarily doubt merely simply"
              .split(" "));
  private static final Set<String> OR_NOT = Set.of("or", "if", "why", "o", "oder", "или");
  private static final Set<String> PLANS =
      Set.of(
          "expected planned planning plans plan intends intended hopes hoped aims believed thought alleged likely scheduled"
              .split(" "));

  /// A sentence as like the claim as this share of the one most like it is heard as well.
  private static final double NEAR = .6;

  private Denials() {}

  static Optional<String> objection(Statement claim, Grounds grounds) {
    Scopes denied = denied(claim);
    var alignment = new Alignment(claim, grounds);
    if (!denied.signs().isEmpty() && !isDenied(claim, denied, grounds, alignment)) {
      return Optional.of("the quotes do not deny it");
    }
    List<Integer> plain =
        claim.content().stream().filter(word -> !denied.reach().contains(word)).toList();
    if (isSaidOnly(plain, alignment, place -> place.ground().denied().heads(place.word()))) {
      return Optional.of("the quotes deny it");
    }
    boolean reserved = claim.words().stream().anyMatch(claim.tongue()::reserves);
    boolean surer =
        !reserved
            && isSaidOnly(
                claim.content(), alignment, place -> place.ground().reserved().heads(place.word()));
    return surer ? Optional.of("the quotes say it only with reserve") : Optional.empty();
  }

  /// Whether one of the words stands in the quotes only in such places.
  private static boolean isSaidOnly(
      List<Integer> words, Alignment alignment, Predicate<Alignment.Place> where) {
    return words.stream()
        .map(alignment::of)
        .anyMatch(places -> !places.isEmpty() && places.stream().allMatch(where));
  }

  private static boolean isDenied(
      Statement claim, Scopes denied, Grounds grounds, Alignment alignment) {
    double best = grounds.grounds().stream().mapToDouble(Ground::likeness).max().orElse(0);
    boolean any =
        grounds.grounds().stream()
            .filter(each -> each.likeness() >= best * NEAR)
            .anyMatch(
                each ->
                    !each.denied().signs().isEmpty() || isContrary(claim, denied, each.sentence()));
    return any
        && denied.heads().stream()
            .allMatch(
                head ->
                    head.isEmpty() || head.stream().anyMatch(word -> isDenied(alignment.of(word))));
  }

  private static boolean isDenied(List<Alignment.Place> places) {
    return places.isEmpty()
        || places.stream()
            .anyMatch(place -> place.ground().denied().reach().contains(place.word()));
  }

  /// "not legal" where the quotes say "illegal".
  private static boolean isContrary(Statement claim, Scopes denied, Statement other) {
    return denied.reach().stream()
        .anyMatch(
            at ->
                other.words().stream()
                    .anyMatch(word -> Opposites.areContrary(claim.key(at), word.key())));
  }

  static Scopes denied(Statement statement) {
    return Scopes.of(statement, i -> isDenial(statement, i));
  }

  static Scopes reserved(Statement statement) {
    return Scopes.of(
        statement,
        i ->
            statement.tongue().clearlyReserves(statement.words().get(i))
                || i > 0 && statement.key(i).equals("to") && PLANS.contains(statement.key(i - 1)));
  }

  private static boolean isDenial(Statement statement, int at) {
    if (!statement.tongue().denies(statement.words().get(at))) {
      return false;
    }
    boolean last = at + 1 == statement.words().size();
    Word next = statement.words().get(last ? at : at + 1);
    boolean number = statement.key(at).equals("no") && next.isNumber();
    boolean answer = at == 0 && next.apart();
    return !number
        && !answer
        && !NOT_ONLY.contains(next.key())
        && (at == 0 || !OR_NOT.contains(statement.key(at - 1)));
  }
}
