package footnote.feed;

import footnote.fetch.Fetched;
import footnote.fetch.Fetcher;
import footnote.fetch.Validators;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.FeedItems;
import footnote.store.FeedState;
import footnote.store.FeedStates;
import footnote.web.Arrival;
import footnote.web.Pages;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for addresses that may be feeds, and for feeds that are read again and again.
public final class Feeds {
  private static final Logger log = LoggerFactory.getLogger(Feeds.class);

  /// One less than the fetcher has places, so that somebody who asks for a page need not wait.
  private static final int AT_ONCE = 3;

  private final FeedSettings settings;
  private final Fetcher fetcher;
  private final Pages pages;
  private final Library library;
  private final FeedStates states;
  private final FeedItems items;
  private final Clock clock;
  private final Turns turns = new Turns(AT_ONCE);
  private final Intake intake;
  private final FeedReader reader = new FeedReader();

  Feeds(
      FeedSettings settings,
      Fetcher fetcher,
      Pages pages,
      Library library,
      Database database,
      Clock clock) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.pages = pages;
    this.library = library;
    this.states = new FeedStates(database);
    this.items = new FeedItems(database);
    this.clock = clock;
    this.intake = new Intake(pages, library, new Articles(database), turns);
  }

  /// Adds what is at an address: the page, or every item of the feed. Blocks until all of it is
  /// fetched.
  ///
  /// @return whether it was a feed that could be read
  public boolean add(String written, Batch batch) {
    String address = written.strip();
    return switch (pages.add(address)) {
      case Arrival.Page(var addition) -> {
        batch.add(addition);
        yield false;
      }
      case Arrival.Feed(var source) -> {
        try {
          take(state(address), source, true, batch);
          yield true;
        } catch (NoFeed e) {
          batch.add(CompletableFuture.completedFuture(new Outcome.Failed(address, e.reason())));
          yield false;
        }
      }
    };
  }

  FeedState state(String address) {
    return states.of(address).orElseGet(() -> FeedState.fresh(address));
  }

  /// Reads a feed if it has changed, and notes how that went. Never throws but when Footnote stops.
  FeedState poll(String address) {
    FeedState last = state(address);
    if (last.stopped()) {
      return last;
    }
    try {
      FeedState next = poll(last);
      states.put(next);
      return next;
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      stopIfInterrupted();
      log.error("The feed {} could not be read this time", address, e);
      FeedState next = failed(last, "Footnote failed; its log says why.", null);
      states.put(next);
      return next;
    }
  }

  private FeedState poll(FeedState last) {
    boolean whole = items.isAnyDue(last.address(), clock.instant());
    Validators known = whole ? Validators.NONE : validators(last);
    return switch (turns.take(() -> fetcher.fetch(last.address(), known))) {
      case Fetched.Page page -> polled(last, page);
      case Fetched.Unchanged unchanged -> last.unchanged(clock.instant());
      case Fetched.Gone gone -> stopped(last);
      case Fetched.Refused(var reason) -> failed(last, reason, null);
      case Fetched.Busy(var reason, var until) -> failed(last, reason, until);
      case Fetched.Failed(var reason) -> failed(last, reason, null);
    };
  }

  private FeedState polled(FeedState last, Fetched.Page page) {
    try {
      var counts = new Counts();
      FeedState next = take(last, page, false, new Batch(counts));
      if (!counts.isEmpty()) {
        log.info("Feed {}: {}", last.address(), counts);
      }
      return next;
    } catch (NoFeed e) {
      return failed(last, e.reason(), null);
    }
  }

  private FeedState take(FeedState last, Fetched.Page page, boolean asked, Batch batch)
      throws NoFeed {
    Channel channel = reader.read(page);
    var round = new Round(last.address(), channel, asked, intake, library, items, clock);
    round.run(batch, settings.keep());
    FeedState next = succeeded(last.address(), channel, page.validators(), clock.instant());
    states.put(next);
    return next;
  }

  private static FeedState succeeded(
      String address, Channel channel, Validators validators, Instant now) {
    return new FeedState(
        address,
        channel.title(),
        channel.entries().size(),
        0,
        now,
        now,
        0,
        null,
        false,
        channel.leftOut(),
        validators.address(),
        validators.etag(),
        validators.lastModified());
  }

  private FeedState failed(FeedState last, String reason, @Nullable Instant asked) {
    Instant now = clock.instant();
    Instant until = BackOff.until(now, settings.every(), last.failures() + 1, asked);
    if (last.failures() == 0) {
      log.warn("The feed {} was not read: {}", last.address(), reason);
    }
    return last.failed(now, reason, until, false);
  }

  private FeedState stopped(FeedState last) {
    String reason =
        "Its server says that it is gone for good (status 410), so it is not asked any more;"
            + " take it out of footnote.articles.feeds.";
    log.warn("The feed {} is stopped: {}", last.address(), reason);
    return last.failed(clock.instant(), reason, null, true);
  }

  private static Validators validators(FeedState state) {
    return new Validators(
        Objects.requireNonNullElse(state.foundAt(), ""), state.etag(), state.lastModified());
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Footnote is stopping");
    }
  }
}
