package footnote.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sentence taken apart: its words, numbers and dates.
///
/// @param numbers the indices of the words that are part of a number
/// @param content the indices of the words that say what the sentence is about, in order: no small
///     words, no signs, no numbers
record Statement(
    List<Word> words,
    List<Numeral> numerals,
    List<Day> days,
    Tongue tongue,
    Set<Integer> numbers,
    List<Integer> content) {
  private static final Pattern END =
      Pattern.compile(
          "(?<=[\\p{L}\\d)%\"”»']{2}[.!?…])[\"”»')]*\\s+(?=[\\p{Lu}\\d\"“„«¿¡('`])|\\n+");

  /// How much farther a word is from another in the next clause.
  private static final int CLAUSE = 3;

  private static final int LONGEST_UNIT = 2;

  Statement {
    words = List.copyOf(words);
    numerals = List.copyOf(numerals);
    days = List.copyOf(days);
    numbers = Set.copyOf(numbers);
    content = List.copyOf(content);
  }

  static Statement of(String sentence, Tongue tongue) {
    return of(Word.in(sentence), tongue);
  }

  static Statement of(List<Word> words, Tongue tongue) {
    List<Day> days = Days.in(words);
    List<Numeral> numerals =
        Numerals.in(words, tongue).stream()
            .filter(
                n ->
                    n.kind() == Numeral.Kind.YEAR || days.stream().noneMatch(d -> d.has(n.first())))
            .toList();
    Set<Integer> numbers =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).isNumber() || numerals.stream().anyMatch(n -> n.has(i)))
            .boxed()
            .collect(Collectors.toSet());
    List<Integer> content =
        IntStream.range(0, words.size())
            .filter(i -> !numbers.contains(i) && isContent(words.get(i), tongue))
            .boxed()
            .toList();
    return new Statement(words, numerals, days, tongue, numbers, content);
  }

  /// Each sentence of a text.
  static List<Statement> each(String text, Tongue tongue) {
    var each = new ArrayList<Statement>();
    for (String sentence : END.split(text)) {
      each.add(of(sentence, tongue));
    }
    return each;
  }

  /// A letter or two right behind a number are its unit.
  private static boolean isContent(Word word, Tongue tongue) {
    return word.isWord()
        && !tongue.isSmall(word)
        && !(word.glued() && word.key().length() <= LONGEST_UNIT);
  }

  boolean isContent(int at) {
    return Collections.binarySearch(content, at) >= 0;
  }

  boolean isNumber(int at) {
    return numbers.contains(at);
  }

  boolean isDate(int at) {
    return days.stream().anyMatch(day -> day.has(at)) || Days.weekday(words.get(at)) != null;
  }

  String key(int at) {
    return words.get(at).key();
  }

  /// The indices of a word, whatever its ending.
  List<Integer> places(String key) {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).isWord() && Alike.words(key, words.get(i).key()))
        .boxed()
        .toList();
  }

  boolean holds(String key) {
    return words.stream().anyMatch(word -> Alike.words(key, word.key()));
  }

  /// The steps between two words; those into another clause are longer.
  int distance(int one, int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    int breaks = (int) IntStream.rangeClosed(from + 1, to).filter(this::startsClause).count();
    return to - from + breaks * CLAUSE;
  }

  boolean startsClause(int at) {
    return words.get(at).apart() || tongue.joins(words.get(at));
  }

  /// The share of this sentence's content that the other one holds.
  double shareIn(Statement other) {
    long held = content.stream().filter(i -> other.holds(key(i))).count();
    long numbers = numerals.stream().filter(n -> other.numerals.stream().anyMatch(n::is)).count();
    return (held + numbers) / Math.max(1.0, content.size() + numerals.size());
  }
}
