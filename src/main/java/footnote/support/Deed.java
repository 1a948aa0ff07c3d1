package footnote.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who did something to whom, where a sentence says so in the plainest way: a name, a verb, a name.
record Deed(String agent, String verb, String patient) {
  private static final Set<String> SKIPPED =
      Set.of("has", "had", "have", "also", "later", "then", "the", "a");
  private static final Set<String> PASSIVE =
      Set.of("was", "were", "is", "are", "been", "being", "be");

  static Optional<String> objection(Statement claim, Grounds grounds) {
    List<Deed> there = grounds.sentences().stream().flatMap(each -> in(each).stream()).toList();
    return in(claim).stream()
        .filter(
            deed ->
                there.stream().anyMatch(deed::isReverseOf) && there.stream().noneMatch(deed::is))
        .map(deed -> "the quotes say “%s” of another".formatted(deed.verb))
        .findFirst();
  }

  static List<Deed> in(Statement statement) {
    var deeds = new ArrayList<Deed>();
    for (int verb = 1; verb < statement.words().size() - 1; verb++) {
      boolean word = statement.isContent(verb) && !statement.words().get(verb).isCapital();
      int before = skip(statement, verb, -1);
      int after = skip(statement, verb, 1);
      if (word && isName(statement, before)) {
        boolean passive = hasPassive(statement, before, verb);
        boolean by =
            after > 0 && after < statement.words().size() && statement.key(after).equals("by");
        int patient = by ? skip(statement, after, 1) : after;
        if (passive == by && isName(statement, patient)) {
          String one = statement.key(before);
          String other = statement.key(patient);
          deeds.add(
              passive
                  ? new Deed(other, statement.key(verb), one)
                  : new Deed(one, statement.key(verb), other));
        }
      }
    }
    return deeds;
  }

  private static int skip(Statement statement, int from, int step) {
    int at = from + step;
    while (at >= 0
        && at < statement.words().size()
        && (SKIPPED.contains(statement.key(at))
            || step < 0 && PASSIVE.contains(statement.key(at)))) {
      at += step;
    }
    return at;
  }

  private static boolean hasPassive(Statement statement, int from, int to) {
    return statement.words().subList(from + 1, to).stream()
        .anyMatch(word -> PASSIVE.contains(word.key()));
  }

  private static boolean isName(Statement statement, int at) {
    return at >= 0
        && at < statement.words().size()
        && statement.words().get(at).isCapital()
        && statement.isContent(at);
  }

  private boolean is(Deed other) {
    return Alike.words(verb, other.verb)
        && Alike.names(agent, other.agent)
        && Alike.names(patient, other.patient);
  }

  private boolean isReverseOf(Deed other) {
    return Alike.words(verb, other.verb)
        && Alike.names(agent, other.patient)
        && Alike.names(patient, other.agent);
  }
}
