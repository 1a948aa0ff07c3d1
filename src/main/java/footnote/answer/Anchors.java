package footnote.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The names and numbers of a question, by which it is told whether another one asks the same.
final class Anchors {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},'’«„“\"] )\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+[\\p{L}'’-]*");
  private static final int LEAST_PREFIX = 4;
  private static final int ENDING = 2;
  private static final int SAME_ROOT = 3;

  private Anchors() {}

  /// Whether each name and number of a question stands in what was said before it was worded so.
  static boolean comeFrom(String question, String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return all(NUMBER, question).stream().allMatch(lower::contains)
        && all(NAME, question).stream().allMatch(name -> lower.contains(prefix(name, ENDING)));
  }

  /// Whether a translation keeps the numbers of a question and, where both are in Latin letters,
  /// one of its names at least.
  static boolean areKept(String question, String translation) {
    String lower = translation.toLowerCase(Locale.ROOT);
    List<String> names = all(NAME, question).stream().filter(LATIN.asMatchPredicate()).toList();
    return all(NUMBER, question).stream().allMatch(lower::contains)
        && all(NUMBER, translation).stream().allMatch(question::contains)
        && (names.isEmpty()
            || !LATIN.matcher(translation).find()
            || names.stream()
                .anyMatch(
                    name ->
                        lower.contains(
                            name.substring(0, Math.min(SAME_ROOT, name.length()))
                                .toLowerCase(Locale.ROOT))));
  }

  private static String prefix(String name, int ending) {
    int length = Math.min(name.length(), Math.max(LEAST_PREFIX, name.length() - ending));
    return name.substring(0, length).toLowerCase(Locale.ROOT);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group()).toList();
  }
}
