package footnote.answer;

import footnote.answer.Grounds.Ground;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a claim denies what its grounds deny, affirms what they affirm, and is no surer than
/// they are.
final class Denials {
  private static final Set<String> NOT_ONLY =
      Set.of(
          "only",
          "just",
          "until",
          "later",
          "less",
          "fewer",
          "more",
          "nur",
          "erst",
          "solo",
          "hasta",
          "только",
          "менее",
          "ранее",
          "necessarily",
          "doubt",
          "merely",
          "simply",
          "longer");
  private static final Set<String> OR_NOT =
      Set.of("or", "if", "why", "whether", "o", "oder", "или");

  /// A sentence as like the claim as this share of the one most like it is heard as well.
  private static final double NEAR = .6;

  private Denials() {}

  static Optional<String> objection(Statement claim, Grounds grounds) {
    List<Ground> near = near(grounds);
    Scopes denied = denied(claim);
    if (!denied.signs().isEmpty() && !isDenied(claim, denied, near)) {
      return Optional.of("the quotes do not deny it");
    }
    if (near.stream()
        .limit(2)
        .anyMatch(each -> isHead(each.sentence(), each.denied(), claim, denied, near, true))) {
      return Optional.of("the quotes deny it");
    }
    boolean reserved = claim.words().stream().anyMatch(claim.tongue()::reserves);
    return near.stream()
        .limit(1)
        .map(Ground::sentence)
        .filter(each -> !reserved && isHead(each, reserved(each), claim, denied, near, false))
        .map(each -> "the quotes say it only with reserve")
        .findFirst();
  }

  private static List<Ground> near(Grounds grounds) {
    double best = grounds.grounds().stream().mapToDouble(Ground::likeness).max().orElse(0);
    return grounds.grounds().stream().filter(each -> each.likeness() >= best * NEAR).toList();
  }

  static Scopes denied(Statement statement) {
    return Scopes.of(statement, i -> isDenial(statement, i));
  }

  private static Scopes reserved(Statement statement) {
    return Scopes.of(
        statement,
        i ->
            statement.tongue().clearlyReserves(statement.words().get(i))
                || isPlanned(statement, i));
  }

  /// "expected to", "plans to".
  private static boolean isPlanned(Statement statement, int at) {
    return at > 0
        && statement.key(at).equals("to")
        && Set.of(
                "expected",
                "planned",
                "plans",
                "plan",
                "intends",
                "hopes",
                "aims",
                "believed",
                "thought",
                "alleged",
                "likely",
                "rumored")
            .contains(statement.key(at - 1));
  }

  private static boolean isDenial(Statement statement, int at) {
    if (!statement.tongue().denies(statement.words().get(at))) {
      return false;
    }
    boolean last = at + 1 == statement.words().size();
    boolean number =
        !last && statement.key(at).equals("no") && statement.words().get(at + 1).isNumber();
    boolean answer = at == 0 && !last && statement.words().get(1).apart();
    return !number
        && !answer
        && (last || !NOT_ONLY.contains(statement.key(at + 1)))
        && (at == 0 || !OR_NOT.contains(statement.key(at - 1)));
  }

  private static boolean isDenied(Statement claim, Scopes denied, List<Ground> near) {
    boolean any =
        near.stream()
            .limit(2)
            .anyMatch(
                each ->
                    !each.denied().signs().isEmpty() || isContrary(claim, denied, each.sentence()));
    return any && denied.heads().stream().allMatch(head -> isDenied(claim.key(head), near));
  }

  private static boolean isDenied(String head, List<Ground> near) {
    return near.stream()
        .filter(each -> each.sentence().holds(head))
        .findFirst()
        .flatMap(each -> each.denied().reaches(each.sentence(), head))
        .orElse(true);
  }

  /// "not legal" where the quotes say "illegal".
  private static boolean isContrary(Statement claim, Scopes denied, Statement other) {
    return denied.reach().stream()
        .anyMatch(
            at ->
                other.words().stream()
                    .anyMatch(word -> Opposites.areContrary(claim.key(at), word.key())));
  }

  /// Whether the first word in a scope of the quotes' sentence is said without that sign in the
  /// claim, and nowhere so in the quotes.
  private static boolean isHead(
      Statement each,
      Scopes scopes,
      Statement claim,
      Scopes denied,
      List<Ground> near,
      boolean denial) {
    return scopes.heads().stream()
        .map(each::key)
        .filter(
            head ->
                claim.places(head).stream()
                    .anyMatch(place -> !denial || !denied.reach().contains(place)))
        .filter(
            head -> !(denial && !denied.signs().isEmpty() && denied.reaches(claim, head).isEmpty()))
        .anyMatch(
            head ->
                scopes.reaches(each, head).orElse(false)
                    && near.stream()
                        .limit(1)
                        .allMatch(n -> n.sentence() == each || !n.sentence().holds(head)));
  }
}
