package footnote.feed;

import footnote.fetch.Canonical;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import footnote.store.ArticleHeader;
import footnote.store.Articles;
import footnote.web.Pages;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The way of an item into the library: as it stands in its feed, where it is whole and on the
/// feed's own site, and otherwise as the page that it leads to.
final class Intake {
  private static final String ORIGIN = "feed:";

  private final Pages pages;
  private final Library library;
  private final Articles articles;
  private final Turns turns;
  private final EntryText text = new EntryText();

  Intake(Pages pages, Library library, Articles articles, Turns turns) {
    this.pages = pages;
    this.library = library;
    this.articles = articles;
    this.turns = turns;
  }

  static String origin(String feed) {
    return ORIGIN + feed;
  }

  /// @param link names the item alone; null where there is no such link
  CompletableFuture<Outcome> add(String feed, Entry entry, Channel channel, @Nullable String link) {
    if (link == null) {
      return add(feed, feed + "#" + entry.guid(), entry, channel);
    }
    boolean own = Canonical.of(channel.address(), link).equals(link);
    if (own && text.isWhole(entry)) {
      return add(feed, link, entry, channel);
    }
    return turns.take(
        () ->
            pages.add(link, origin(feed), page -> EntryText.completed(page, entry, channel, own)));
  }

  private CompletableFuture<Outcome> add(String feed, String id, Entry entry, Channel channel) {
    return library.add(id, text.read(id, entry, channel), origin(feed));
  }

  /// An article that nothing has to be done for; empty when it is gone.
  Optional<Outcome> kept(String id) {
    return articles
        .current(id)
        .map(
            stored ->
                new Outcome.Kept(
                    id,
                    stored.revision(),
                    Change.UNCHANGED,
                    stored.passages().size(),
                    articles.header(id).map(ArticleHeader::duplicateOf).orElse(null)));
  }
}
