package footnote.support;

import java.util.Set;

/// A number that a text says, in digits or words.
///
/// @param readings what it may be: "1.200" is 1,200 or 1.2, 3 pm is 15 or 3
/// @param first the index of its first word, `last` of its last
record Numeral(Set<Double> readings, int first, int last, Kind kind) {

  /// What a number is of; a year is never taken for a share or a decade.
  enum Kind {
    COUNT,
    SHARE,
    YEAR,
    DECADE,
    DAY
  }

  Numeral {
    readings = Set.copyOf(readings);
  }

  /// The same number of the same kind.
  boolean is(Numeral other) {
    boolean kinds =
        kind == other.kind
            || isPlain() && other.isPlain()
            || kind == Kind.COUNT && other.kind == Kind.SHARE;
    return kinds && readings.stream().anyMatch(other.readings::contains);
  }

  /// A decade holds the years of it.
  boolean holds(Numeral year) {
    return kind == Kind.DECADE
        && year.kind == Kind.YEAR
        && readings.stream()
            .anyMatch(d -> year.readings.stream().anyMatch(y -> y >= d && y < d + 10));
  }

  private boolean isPlain() {
    return kind == Kind.COUNT || kind == Kind.YEAR;
  }

  boolean has(int word) {
    return word >= first && word <= last;
  }
}
