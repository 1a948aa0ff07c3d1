package footnote.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a number that a claim takes for a bound, as "less than 38", is one in its grounds.
final class Bounds {
  private static final Set<String> THAN = Set.of("than", "de", "als", "чем", "to", "at");

  /// Words that make a bound of the number behind them, one side a line, and others that say the
  /// same in other words.
  private static final List<Side> SIDES =
      List.of(
          new Side(
              words("less fewer under below menos unter weniger unterhalb менее меньше"),
              words("least nearly almost most maximum within no not casi fast knapp почти")),
          new Side(
              words("more over above exceeding mas mehr uber более больше свыше"),
              words(
                  "least exceed exceeds exceeded topped tops surpassed surpasses beyond minimum"
                      + " passed plus upwards no not superan supera mindestens")));

  private record Side(Set<String> signs, Set<String> others) {
    boolean isIn(String key) {
      return signs.contains(key) || others.contains(key);
    }
  }

  private Bounds() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  static Optional<String> objection(Statement claim, Grounds grounds) {
    return claim.numerals().stream()
        .flatMap(numeral -> sign(claim, numeral.first()).stream())
        .filter(sign -> SIDES.stream().anyMatch(side -> isNew(side, sign.key(), grounds)))
        .findFirst()
        .map(sign -> "the quotes do not say “%s” of the number".formatted(sign.text()));
  }

  private static boolean isNew(Side side, String sign, Grounds grounds) {
    return side.signs().contains(sign) && grounds.words().noneMatch(word -> side.isIn(word.key()));
  }

  /// The word before a number, past "than" and a currency's sign.
  private static Optional<Word> sign(Statement claim, int number) {
    return Stream.iterate(number - 1, at -> at >= 0 && at >= number - 3, at -> at - 1)
        .map(claim.words()::get)
        .filter(word -> word.isWord() && !THAN.contains(word.key()))
        .findFirst();
  }
}
