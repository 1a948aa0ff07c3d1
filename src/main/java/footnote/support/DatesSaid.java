package footnote.support;

import java.util.Optional;
import java.util.stream.Stream;

/// Whether every date and weekday of a claim stands in its grounds.
final class DatesSaid {
  private DatesSaid() {}

  static Optional<String> objection(Statement claim, Grounds grounds) {
    Stream<String> dates =
        claim.days().stream().filter(day -> !isSaid(day, grounds)).map(day -> text(day, claim));
    Stream<String> weekdays =
        claim.words().stream().filter(word -> !isWeekdaySaid(word, grounds)).map(Word::text);
    return Stream.concat(dates, weekdays)
        .findFirst()
        .map("the date %s is not in the quotes"::formatted);
  }

  private static boolean isSaid(Day day, Grounds grounds) {
    boolean year =
        day.year() == null
            || grounds.numerals().anyMatch(n -> n.readings().contains(day.year().doubleValue()))
            || grounds.sentences().stream()
                .flatMap(each -> each.days().stream())
                .anyMatch(d -> day.year().equals(d.year()));
    return year
        && grounds.sentences().stream().flatMap(each -> each.days().stream()).anyMatch(day::isIn);
  }

  /// "Sun" and "sábado" are words of their own as well.
  private static boolean isWeekdaySaid(Word word, Grounds grounds) {
    Integer weekday = Days.weekday(word);
    return weekday == null
        || grounds
            .words()
            .anyMatch(
                other -> other.key().equals(word.key()) || weekday.equals(Days.weekday(other)));
  }

  private static String text(Day day, Statement claim) {
    return String.join(
        " ", claim.words().subList(day.first(), day.last() + 1).stream().map(Word::text).toList());
  }
}
