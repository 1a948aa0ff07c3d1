package footnote.support;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names and denials across languages and scripts.
final class Foreign {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
  private static final int LEAST_PREFIX = 4;

  private Foreign() {}

  /// Whether two words sound like one name.
  static boolean sameName(String one, String other) {
    String mine = sound(one);
    String theirs = sound(other);
    int length = Math.min(Math.min(mine.length(), theirs.length()), LEAST_PREFIX);
    return length >= 3
        && mine.regionMatches(0, theirs, 0, length)
        && Math.abs(mine.length() - theirs.length()) <= LEAST_PREFIX;
  }

  static String sound(String word) {
    // Making it lower case does not depend on others; a transliterator is safe between threads.
    String latin = LATIN.transliterate(word.length() > 60 ? word.substring(0, 60) : word);
    String plain =
        latin
            .replaceAll("[^a-z]", "")
            .replace("ph", "f")
            .replaceAll("d[zj]h?", "j")
            .replace("ck", "k")
            .replace('c', 'k')
            .replace("x", "ks")
            .replace("h", "")
            .replace('w', 'v')
            .replace('y', 'i')
            .replace('j', 'i');
    return DOUBLED.matcher(plain).replaceAll("$1");
  }

  /// Something that both have in common: a number, a date or a word that sounds alike.
  static boolean hasAnchor(Statement claim, Grounds grounds) {
    return claim.numerals().stream().anyMatch(n -> grounds.numerals().anyMatch(n::is))
        || claim.days().stream()
            .anyMatch(
                day ->
                    grounds.sentences().stream()
                        .flatMap(e -> e.days().stream())
                        .anyMatch(day::isIn))
        || claim.content().stream()
            .map(claim::key)
            .anyMatch(
                key ->
                    grounds
                        .words()
                        .anyMatch(w -> sameName(key, w.key()) || Nations.same(key, w.key())));
  }

  /// Without words to compare, a denial must stand somewhere, and must not stand everywhere.
  static Optional<String> objection(Statement claim, Grounds grounds) {
    boolean denies = !Denials.denied(claim).signs().isEmpty();
    List<Boolean> there =
        grounds.sentences().stream().map(each -> !Denials.denied(each).signs().isEmpty()).toList();
    if (denies && !there.contains(true)) {
      return Optional.of("the quotes do not deny it");
    }
    if (!denies && !there.contains(false)) {
      return Optional.of("the quotes deny it");
    }
    return hasAnchor(claim, grounds)
        ? Optional.empty()
        : Optional.of("nothing in it can be found in the quotes");
  }
}
