package footnote.rest;

import footnote.article.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The articles to look at. A date without a time stands for its whole day, UTC. An absent or empty
/// list is no condition.
record FilterRequest(
    @Nullable List<String> sources,
    @Nullable List<String> languages,
    @Nullable List<String> articleIds,
    @Nullable String publishedFrom,
    @Nullable String publishedTo) {
  private static final int MOST = 1000;

  /// @throws Rejected a value is wrong
  List<Filter> toFilters() {
    var filters = new ArrayList<Filter>();
    if (isGiven(sources)) {
      filters.add(new Filter.Sources(set("sources", sources)));
    }
    if (isGiven(languages)) {
      filters.add(new Filter.Languages(set("languages", languages)));
    }
    if (isGiven(articleIds)) {
      filters.add(new Filter.Ids(set("articleIds", articleIds)));
    }
    Instant from = publishedFrom == null ? null : time("publishedFrom", publishedFrom, false);
    Instant to = publishedTo == null ? null : time("publishedTo", publishedTo, true);
    if (from != null || to != null) {
      filters.add(new Filter.Published(from, to));
    }
    return filters;
  }

  private static boolean isGiven(@Nullable List<String> values) {
    return values != null && !values.isEmpty();
  }

  private static Set<String> set(String key, @Nullable List<String> values) {
    var set = new HashSet<String>();
    for (String value : values == null ? List.<String>of() : values) {
      if (value == null) {
        throw Rejected.bad("filter." + key + " holds null; give strings.");
      }
      set.add(value);
    }
    if (set.size() > MOST) {
      throw Rejected.bad("filter." + key + " may hold " + MOST + " values at most.");
    }
    return set;
  }

  private static Instant time(String key, String value, boolean endOfDay) {
    try {
      if (value.length() == 10) {
        LocalDate day = LocalDate.parse(value);
        return endOfDay
            ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
            : day.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw Rejected.bad(
          "filter.%s is not a date: “%s”; write 2024-03-24 or 2024-03-24T05:05:13Z."
              .formatted(key, value.substring(0, Math.min(40, value.length()))));
    }
  }
}
