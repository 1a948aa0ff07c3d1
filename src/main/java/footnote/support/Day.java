package footnote.support;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A date that a text says, as far as it says it: "3 or 4 May" is two days of no year.
///
/// @param day the day's number, with the others it is named with
/// @param first the index of its first word, `last` of its last
record Day(Set<Integer> days, Set<Integer> months, @Nullable Integer year, int first, int last) {
  Day {
    days = Set.copyOf(days);
    months = Set.copyOf(months);
  }

  /// Whether the other says all that this one says; its year may stand elsewhere.
  boolean isIn(Day other) {
    boolean sameYear = year == null || other.year == null || year.equals(other.year);
    return sameYear
        && months.stream().anyMatch(other.months::contains)
        && other.days.containsAll(days);
  }

  boolean has(int word) {
    return word >= first && word <= last;
  }
}
