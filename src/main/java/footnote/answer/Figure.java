package footnote.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a short answer counts or dates: its numbers, and of what they are.
///
/// @param unit the first letters of the word that is counted, or what kind of date it is
record Figure(Set<Double> numbers, String unit) {
  private static final String PEOPLE = "people";
  private static final Pattern OF_PEOPLE =
      WholeWords.of(
          "people|persons?|dead|deaths?|killed|died|victims?|lives|fatalities|casualties|bodies"
              + "|personas|muert[oa]s|fallecid[oa]s|víctimas|menschen|personen|tote[n]?|opfer"
              + "|человек|людей|погибших|жертв");
  private static final Pattern DAY =
      WholeWords.of(
          "jan(uary)?|feb(ruary)?|march|april|may|june|july|august|sept(ember)?|oct(ober)?|nov(ember)?"
              + "|dec(ember)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
              + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
              + "|januar|februar|märz|mai|juni|juli|oktober|dezember"
              + "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря");
  private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(1\\d|20)\\d\\d(?![\\d.,]?\\d)");
  private static final Pattern NO_UNIT =
      WholeWords.of(
          "hundred|thousand|million|billion|mil|millones|tausend|millionen|тысяч\\p{L}*|миллион\\p{L}*"
              + "|more|other|of|about|de|von");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern AFTER = Pattern.compile("\\p{L}+|%");
  private static final int STEM = 4;

  Figure {
    numbers = Set.copyOf(numbers);
  }

  /// What the words say; empty where they name no number and no date.
  ///
  /// @param after the words behind them
  static Optional<Figure> of(String words, String after) {
    Set<Double> numbers = Quantities.in(words);
    boolean day = DAY.matcher(words).find();
    boolean year = YEAR.matcher(words).find();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    if (day || year && AFTER.matcher(words).results().count() < 2) {
      return Optional.of(new Figure(numbers, (day ? "day" : "") + (year ? "year" : "")));
    }
    return Optional.of(new Figure(numbers, unit(words + " " + after)));
  }

  private static String unit(String words) {
    Matcher number = DIGITS.matcher(words);
    int from = number.find() ? number.end() : 0;
    List<String> behind =
        AFTER
            .matcher(words.substring(from).toLowerCase(Locale.ROOT))
            .results()
            .map(match -> match.group())
            .filter(word -> !NO_UNIT.matcher(word).matches())
            .limit(2)
            .toList();
    if (behind.stream().anyMatch(word -> OF_PEOPLE.matcher(word).matches())) {
      return PEOPLE;
    }
    return behind.isEmpty()
        ? ""
        : behind.getFirst().substring(0, Math.min(STEM, behind.getFirst().length()));
  }

  /// Whether both count or date the same kind of thing, and none of their numbers agree.
  boolean contradicts(Figure other) {
    return unit.equals(other.unit) && numbers.stream().noneMatch(other.numbers::contains);
  }
}
