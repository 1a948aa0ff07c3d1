package footnote.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The hosts that asked to be left alone, and until when.
final class Waits {
  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", java.util.Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Clock clock;
  private final Cache<String, Instant> until =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();

  Waits(Clock clock) {
    this.clock = clock;
  }

  /// Lets those by who need not wait.
  void check(WebAddress address) throws Stopped {
    Instant time = until.getIfPresent(address.host());
    if (time != null && clock.instant().isBefore(time)) {
      throw busy(address, time);
    }
  }

  /// Stops where the reply asks for it.
  void heed(WebAddress address, Reply reply) throws Stopped {
    if (reply.status() == 429 || reply.status() == 503) {
      Instant time = clock.instant().plus(wait(reply.header("Retry-After").orElse("")));
      until.put(address.host(), time);
      throw busy(address, time);
    }
  }

  private Duration wait(String header) {
    String value = header.strip();
    Duration asked = value.matches("[0-9]{1,9}") ? seconds(value) : untilDate(value);
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value));
  }

  private Duration untilDate(String value) {
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(clock.instant(), date);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return UNSAID;
    }
  }

  private static Stopped busy(WebAddress address, Instant time) {
    Instant shown = time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return Stopped.busy(
        "%s asks to be left alone for now; try again after %s."
            .formatted(address.host(), SHOWN.format(shown)),
        time);
  }
}
