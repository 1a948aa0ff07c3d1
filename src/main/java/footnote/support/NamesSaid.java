package footnote.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// Whether every name of a claim stands in its grounds.
final class NamesSaid {
  /// Words that begin a sentence with a capital letter and are no name.
  private static final Set<String> OPENERS =
      Set.copyOf(
          List.of(
              ("people officials researchers scientists experts critics police residents authorities"
                      + " additionally furthermore moreover according overall similarly likewise"
                      + " consequently subsequently eventually finally currently originally initially"
                      + " today following despite unlike like based given using part around during"
                      + " many several both two three four five six seven eight nine ten another usually"
                      + " generally typically often sometimes traditionally historically recently later"
                      + " further next first second third last specifically particularly meanwhile"
                      + " nevertheless regarding consider whenever nobody nothing none neither without no not never once since those these"
                      + " including besides instead alongside thanks due then")
                  .split(" ")));
  private static final Set<String> GERMAN_PLACES = Set.of("in", "aus", "nach");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "st", "saint", "sir", "the", "jr", "sr", "prof");

  private NamesSaid() {}

  /// A single capital word that opens a sentence may be any word; across languages it is let by.
  ///
  /// @param alike whether two [Word#key]s are the same name
  static Optional<String> objection(
      Statement claim, Grounds grounds, BiPredicate<String, String> alike, boolean sameLanguage) {
    return IntStream.range(0, claim.words().size())
        .filter(i -> isName(claim, i) && !isSaid(claim, i, grounds, alike))
        .filter(i -> sameLanguage || !claim.words().get(i).opens() || isCapital(claim, i + 1))
        .mapToObj(i -> "the name “%s” is not in the quotes".formatted(claim.words().get(i).text()))
        .findFirst();
  }

  static boolean isName(Statement claim, int at) {
    Word word = claim.words().get(at);
    boolean candidate =
        word.isWord()
            && word.isCapital()
            && !claim.isNumber(at)
            && !claim.isDate(at)
            && !TITLES.contains(word.key())
            && (!claim.tongue().isSmall(word) || word.isAbbreviation());
    if (!candidate || claim.tongue() == Tongue.DE && !isGermanName(claim, at)) {
      return false;
    }
    return !word.opens() || !isOpener(word);
  }

  private static boolean isOpener(Word word) {
    return OPENERS.contains(word.key()) || word.key().endsWith("ly") && word.key().length() > 5;
  }

  /// Every noun has a capital letter in German; two next to each other are a name.
  private static boolean isGermanName(Statement claim, int at) {
    boolean before = isCapital(claim, at - 1);
    boolean place = at > 0 && GERMAN_PLACES.contains(claim.key(at - 1));
    boolean after = isCapital(claim, at + 1) && !claim.words().get(at).apart();
    return before && !claim.words().get(at).apart()
        || after && !claim.words().get(at + 1).apart()
        || place
        || claim.words().get(at).isAbbreviation();
  }

  private static boolean isCapital(Statement claim, int at) {
    return at >= 0
        && at < claim.words().size()
        && claim.words().get(at).isWord()
        && claim.words().get(at).isCapital()
        && !claim.tongue().isSmall(claim.words().get(at));
  }

  private static boolean isSaid(
      Statement claim, int at, Grounds grounds, BiPredicate<String, String> alike) {
    Word word = claim.words().get(at);
    boolean common = word.opens() && !isCapital(claim, at + 1);
    return grounds
            .words()
            .anyMatch(
                other ->
                    alike.test(word.key(), other.key())
                        || common && !other.isCapital() && Alike.words(word.key(), other.key())
                        || Nations.same(word.key(), other.key()))
        || word.isAbbreviation() && grounds.all().anyMatch(each -> isInitials(word.key(), each))
        || grounds.words().anyMatch(other -> isAbbreviated(claim, at, other));
  }

  /// Whether capital words in a row start with the letters.
  private static boolean isInitials(String letters, Statement in) {
    List<Word> capitals =
        IntStream.range(0, in.words().size())
            .filter(i -> in.words().get(i).isCapital())
            .mapToObj(in.words()::get)
            .toList();
    StringBuilder initials = new StringBuilder();
    capitals.forEach(word -> initials.append(word.key().charAt(0)));
    return initials.indexOf(letters) >= 0;
  }

  /// Whether the other word is the initials of the capital words that this one stands among.
  private static boolean isAbbreviated(Statement claim, int at, Word other) {
    if (!other.isAbbreviation()) {
      return false;
    }
    int first = at;
    int last = at;
    while (isCapital(claim, first - 1)) {
      first--;
    }
    while (isCapital(claim, last + 1)) {
      last++;
    }
    StringBuilder initials = new StringBuilder();
    claim.words().subList(first, last + 1).forEach(word -> initials.append(word.key().charAt(0)));
    return initials.length() > 1 && initials.toString().equals(other.key());
  }
}
