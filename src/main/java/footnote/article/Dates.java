package footnote.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Points in time as articles write them. What has no zone is taken as UTC, what has no time as
/// midnight.
final class Dates {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ][XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String TIME =
      "(?:,? (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?)?";
  private static final List<Pattern> WRITTEN =
      List.of(written(MONTH + " " + DAY), written(DAY + "(?: of)? " + MONTH));

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Dates() {}

  private static Pattern written(String dayAndMonth) {
    return Pattern.compile(
        "(?:[A-Za-z]{3,9}day,? )?" + dayAndMonth + ",? (?<year>\\d{4})" + TIME,
        Pattern.CASE_INSENSITIVE);
  }

  /// ISO 8601 in the forms that occur; null for anything else.
  static @Nullable Instant iso(String value) {
    String date = value.strip();
    if (date.length() < 10 || date.length() > 40) {
      return null;
    }
    try {
      return inRange(
          instant(ISO.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// ISO 8601, the form of mail headers, or a date in English words; null for anything else.
  static @Nullable Instant any(@Nullable String value) {
    if (value == null || value.length() > 60 || !YEAR.matcher(value).find()) {
      return null;
    }
    Instant iso = iso(value);
    return iso == null ? inWords(value.strip()) : iso;
  }

  private static @Nullable Instant inWords(String value) {
    try {
      for (Pattern form : WRITTEN) {
        Matcher found = form.matcher(value);
        if (found.matches()) {
          return date(found);
        }
      }
      return inRange(OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant date(Matcher found) {
    String name = found.group("month").toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
    if (month == 0) {
      return null;
    }
    int year = Integer.parseInt(found.group("year"));
    return instant(LocalDate.of(year, month, Integer.parseInt(found.group("day"))));
  }

  private static Instant instant(TemporalAccessor time) {
    return switch (time) {
      case OffsetDateTime offset -> offset.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }

  /// Years that no store and no JSON reader stumbles over.
  private static @Nullable Instant inRange(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1 && year <= 9999 ? time : null;
  }
}
