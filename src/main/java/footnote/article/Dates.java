package footnote.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Points in time as articles write them. What has no zone is taken as UTC, what has no time as
/// midnight.
public final class Dates {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ][XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Map<String, Integer> MONTHS =
      months("en", "es", "de", "fr", "it", "pt", "ru");
  private static final String MONTH = "(?<month>\\p{L}{3,10})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?";
  private static final String TIME =
      "(?:,? (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?)?";
  private static final List<Pattern> WRITTEN =
      List.of(written(MONTH + " " + DAY), written(DAY + "(?: of| de)? " + MONTH + "(?: de)?"));

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Dates() {}

  /// The names of the months in several languages, long and short, as they stand in dates.
  private static Map<String, Integer> months(String... languages) {
    var months = new HashMap<String, Integer>();
    for (String language : languages) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = month.getDisplayName(style, Locale.of(language));
          months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
        }
      }
    }
    return months;
  }

  private static Pattern written(String dayAndMonth) {
    return Pattern.compile(
        "(?:\\p{L}{5,12},? (?:den )?)?"
            + dayAndMonth
            + ",? (?<year>\\d{4})(?: г\\.?| года)?"
            + TIME,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
  public static @Nullable Instant any(@Nullable String value) {
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
    Integer month = MONTHS.get(name);
    if (month == null) {
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
