package footnote.feed;

import footnote.document.Documents;
import footnote.fetch.Fetcher;
import footnote.library.Library;
import footnote.store.Database;
import footnote.web.Pages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Feeds and pages for tests of what stands on them.
public final class FeedsAt {
  private FeedsAt() {}

  /// None that is polled.
  public static Feeds byHand(Fetcher fetcher, Library library, Database database, Clock clock) {
    var pages = new Pages(fetcher, new Documents(), library, database, clock);
    var settings = new FeedSettings(List.of(), Duration.ofMinutes(15), true);
    return new Feeds(settings, fetcher, pages, library, database, clock);
  }
}
