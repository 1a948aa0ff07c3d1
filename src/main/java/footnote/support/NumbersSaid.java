package footnote.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether every number of a claim stands in its grounds, and counts there what it counts here.
final class NumbersSaid {
  /// How many words on each side say what a number counts.
  private static final int NEAR = 2;

  private NumbersSaid() {}

  static Optional<String> objection(Statement claim, Grounds grounds, boolean sameLanguage) {
    for (Numeral numeral : claim.numerals()) {
      if (claim.days().stream().anyMatch(day -> day.has(numeral.first()))) {
        continue;
      }
      if (!isSaid(numeral, claim, grounds)) {
        return Optional.of("the number %s is not in the quotes".formatted(text(numeral, claim)));
      }
      if (sameLanguage
          && !isFirst(numeral, claim)
          && isOfAnother(numeral, claim, grounds.sentences())) {
        return Optional.of(
            "the quotes say the number %s of something else".formatted(text(numeral, claim)));
      }
    }
    return Optional.empty();
  }

  private static boolean isSaid(Numeral numeral, Statement claim, Grounds grounds) {
    if (numeral.readings().contains(0.0) && isMinutes(numeral, claim)) {
      return true;
    }
    if (isFirst(numeral, claim)
        && grounds.words().noneMatch(word -> isLaterOrdinal(word, grounds))) {
      return true;
    }
    return grounds.numerals().anyMatch(other -> numeral.is(other) || numeral.holds(other))
        || isSpelt(numeral, claim, grounds);
  }

  /// In words; it says "for the first time" or "at first" as well.
  private static boolean isFirst(Numeral numeral, Statement claim) {
    return numeral.readings().contains(1.0) && !claim.words().get(numeral.first()).isNumber();
  }

  private static boolean isMinutes(Numeral numeral, Statement claim) {
    return claim.words().get(numeral.first()).text().equals("00");
  }

  /// The very word or code, where the grounds take it for no number.
  private static boolean isSpelt(Numeral numeral, Statement claim, Grounds grounds) {
    Word word = claim.words().get(numeral.first());
    return !word.isNumber()
        && numeral.first() == numeral.last()
        && grounds.words().anyMatch(other -> other.key().equals(word.key()));
  }

  private static boolean isLaterOrdinal(Word word, Grounds grounds) {
    return Set.of("second", "third", "last", "zweite", "dritte", "letzte", "segundo", "tercero")
            .contains(word.key())
        && grounds.sentences().stream().noneMatch(each -> each.holds("first"));
  }

  /// Whether all that stands by the number here is counted by other numbers there.
  private static boolean isOfAnother(Numeral numeral, Statement claim, List<Statement> sentences) {
    boolean evidence = false;
    for (int word : neighbours(numeral, claim)) {
      Set<Boolean> owned = new HashSet<>();
      for (Statement sentence : sentences) {
        for (int place : sentence.places(claim.key(word))) {
          owners(place, sentence, numeral).forEach(owner -> owned.add(owner.is(numeral)));
        }
      }
      if (owned.contains(true)) {
        return false;
      }
      evidence |= owned.contains(false);
    }
    return evidence;
  }

  /// The numbers of the same kind that stand nearest to a word.
  private static List<Numeral> owners(int place, Statement sentence, Numeral like) {
    var nearest = new ArrayList<Numeral>();
    int least = Integer.MAX_VALUE;
    for (Numeral each : sentence.numerals()) {
      if (isComparable(each, like)) {
        int distance =
            Math.min(sentence.distance(place, each.first()), sentence.distance(place, each.last()));
        if (distance < least) {
          nearest.clear();
        }
        if (distance <= least) {
          nearest.add(each);
          least = distance;
        }
      }
    }
    return nearest;
  }

  private static boolean isComparable(Numeral one, Numeral other) {
    return one.kind() == other.kind() || one.is(other);
  }

  private static List<Integer> neighbours(Numeral numeral, Statement claim) {
    return Stream.concat(
            IntStream.range(numeral.last() + 1, claim.words().size())
                .takeWhile(i -> isSameClause(claim, numeral.last(), i))
                .filter(claim::isContent)
                .limit(NEAR)
                .boxed(),
            IntStream.iterate(numeral.first() - 1, i -> i >= 0, i -> i - 1)
                .takeWhile(i -> isSameClause(claim, i, numeral.first()))
                .filter(claim::isContent)
                .limit(NEAR)
                .boxed())
        .toList();
  }

  private static boolean isSameClause(Statement claim, int from, int to) {
    return IntStream.rangeClosed(from + 1, to).noneMatch(claim::startsClause)
        && IntStream.range(from + 1, to).noneMatch(claim::isNumber);
  }

  private static String text(Numeral numeral, Statement claim) {
    return String.join(
        " ",
        claim.words().subList(numeral.first(), numeral.last() + 1).stream()
            .map(Word::text)
            .toList());
  }
}
