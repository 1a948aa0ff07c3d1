package footnote.feed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// What is polled, and how.
///
/// @param addresses of the feeds
/// @param every how often each is polled
/// @param keep whether an article stays when its feed no longer names it
record FeedSettings(List<String> addresses, Duration every, boolean keep) {
  private static final String KEY = "footnote.feeds";

  /// Both names are promised to users.
  private static final String OLD_KEY = "footnote.articles.feed";

  private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);
  private static final Duration USUAL = Duration.ofMinutes(15);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  FeedSettings {
    addresses = addresses.stream().map(String::strip).filter(a -> !a.isEmpty()).distinct().toList();
    for (String address : addresses) {
      if (!address.matches("(?i)https?://[^\\s]+")) {
        throw wrong(KEY, address, "addresses that begin with http:// or https://, with commas");
      }
    }
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw wrong(KEY + ".every", every.toSeconds() + "s", "between 1m and 30d");
    }
  }

  /// `footnote.feeds` is a list and the beginning of other keys, so each is read by itself.
  static FeedSettings of(Environment environment) {
    Binder binder = Binder.get(environment);
    String keep = binder.bind(KEY + ".keep", String.class).orElse("keep");
    if (!List.of("keep", "remove").contains(keep.toLowerCase(Locale.ROOT))) {
      throw wrong(KEY + ".keep", keep, "keep or remove");
    }
    return new FeedSettings(
        binder.bind(KEY, LIST).orElseGet(() -> binder.bind(OLD_KEY + "s", LIST).orElse(List.of())),
        binder
            .bind(KEY + ".every", Duration.class)
            .orElseGet(() -> binder.bind(OLD_KEY + "-interval", Duration.class).orElse(USUAL)),
        keep.equalsIgnoreCase("keep"));
  }

  private static IllegalArgumentException wrong(String key, String value, String allowed) {
    return new IllegalArgumentException("%s is “%s”; it can be %s".formatted(key, value, allowed));
  }
}
