package footnote.web;

import footnote.article.Article;
import footnote.article.Reading;
import footnote.document.Documents;
import footnote.fetch.Fetched;
import footnote.fetch.Fetcher;
import footnote.fetch.Validators;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import footnote.library.Outcome.Kept;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Fetch;
import footnote.store.Fetches;
import footnote.store.Revisions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// Adds web pages by their addresses. A page whose server says that it has not changed is not sent
/// again, as long as its article is there.
public final class Pages {
  private static final String ORIGIN = "web:";

  private final Fetcher fetcher;
  private final Library library;
  private final Articles articles;
  private final Revisions revisions;
  private final Fetches fetches;
  private final PageReader reader;
  private final Clock clock;

  public Pages(
      Fetcher fetcher, Documents documents, Library library, Database database, Clock clock) {
    this.fetcher = fetcher;
    this.reader = new PageReader(documents);
    this.library = library;
    this.articles = new Articles(database);
    this.revisions = new Revisions(database);
    this.fetches = new Fetches(database);
    this.clock = clock;
  }

  /// Fetches a page and adds it as an article or a new revision of one; a feed is handed over.
  /// Blocks until the page is there, or is known not to come.
  public Arrival add(String written) {
    return fetch(written, ORIGIN + written.strip(), article -> article);
  }

  /// The same for a page that something else leads to; a feed is a failure there.
  ///
  /// @param origin where its article comes from
  /// @param completed the article with what is known of it besides
  public CompletableFuture<Outcome> add(
      String written, String origin, UnaryOperator<Article> completed) {
    return switch (fetch(written, origin, completed)) {
      case Arrival.Page(var addition) -> addition;
      case Arrival.Feed feed -> done(failed(written.strip(), "A feed is there, and no page."));
    };
  }

  private Arrival fetch(String written, String origin, UnaryOperator<Article> completed) {
    String address = written.strip();
    Optional<Fetch> last = fetches.current(address);
    return switch (fetcher.fetch(address, last.map(Pages::validators).orElse(Validators.NONE))) {
      case Fetched.Page page when PageReader.isFeed(page) -> new Arrival.Feed(page);
      case Fetched.Page page -> new Arrival.Page(add(address, page, origin, completed));
      case Fetched.Unchanged unchanged ->
          page(last.map(this::kept).orElseGet(() -> failed(address, "It has not changed.")));
      case Fetched.Refused(var reason) -> page(failed(address, reason));
      case Fetched.Gone(var reason) -> page(failed(address, reason));
      case Fetched.Busy(var reason, var until) -> page(failed(address, reason));
      case Fetched.Failed(var reason) -> page(failed(address, reason));
    };
  }

  private CompletableFuture<Outcome> add(
      String address, Fetched.Page page, String origin, UnaryOperator<Article> completed) {
    Reading read = reader.read(page);
    Reading reading =
        read instanceof Reading.Read(var article)
            ? new Reading.Read(completed.apply(article))
            : read;
    return library
        .add(address, reading, origin)
        .thenApply(outcome -> remembered(outcome, address, page.validators()));
  }

  private static Arrival page(Outcome outcome) {
    return new Arrival.Page(done(outcome));
  }

  private Outcome remembered(Outcome outcome, String address, Validators validators) {
    if (outcome instanceof Kept kept) {
      var fetch =
          new Fetch(
              address,
              validators.address(),
              validators.etag(),
              validators.lastModified(),
              kept.id(),
              kept.revision());
      fetches.put(fetch, clock.instant());
    }
    return outcome;
  }

  private Outcome kept(Fetch fetch) {
    String id = fetch.articleId();
    int passages = articles.current(id).map(stored -> stored.passages().size()).orElse(0);
    String twin = revisions.known(id).map(Revisions.Known::duplicateOf).orElse(null);
    return new Kept(id, fetch.revision(), Change.UNCHANGED, passages, twin);
  }

  private static Validators validators(Fetch fetch) {
    return new Validators(fetch.foundAt(), fetch.etag(), fetch.lastModified());
  }

  /// Without a password that the address may hold.
  private static Outcome failed(String address, String reason) {
    return new Outcome.Failed(address.replaceFirst("//[^/?#]*@", "//…@"), reason);
  }

  private static CompletableFuture<Outcome> done(Outcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }
}
