package footnote.feed;

import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Kept;
import footnote.store.FeedItem;
import footnote.store.FeedItems;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One reading of one feed: each item that is new, has changed or is to be tried again is taken.
/// What became of it is noted once it is kept, so that a crash costs the items that were just being
/// written a second look, and nothing else.
final class Round {
  private final String feed;
  private final Channel channel;
  private final boolean asked;
  private final Intake intake;
  private final Library library;
  private final FeedItems items;
  private final Clock clock;
  private final Map<String, FeedItem> known;
  private final Set<String> shared;

  /// @param feed its address as it was given
  /// @param asked whether somebody wants it now: then given-up items are tried and the outcome of
  ///     every item is told
  Round(
      String feed,
      Channel channel,
      boolean asked,
      Intake intake,
      Library library,
      FeedItems items,
      Clock clock) {
    this.feed = feed;
    this.channel = channel;
    this.asked = asked;
    this.intake = intake;
    this.library = library;
    this.items = items;
    this.clock = clock;
    this.known = new ConcurrentHashMap<>(items.of(feed));
    this.shared = shared(channel);
  }

  /// Links that several items have name none of them.
  private static Set<String> shared(Channel channel) {
    var seen = new HashSet<String>();
    return channel.entries().stream()
        .map(Entry::link)
        .filter(link -> link != null && !seen.add(link))
        .collect(Collectors.toSet());
  }

  /// Takes what is to be taken.
  ///
  /// @param keep whether the articles of items that are gone stay
  void run(Batch batch, boolean keep) {
    for (Entry entry : channel.entries()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("Footnote is stopping");
      }
      take(entry).ifPresent(batch::add);
    }
    batch.finish();
    forgetVanished(keep);
  }

  private Optional<CompletableFuture<Outcome>> take(Entry entry) {
    FeedItem before = known.get(entry.guid());
    String hash = entry.hash();
    if (before == null || !before.hash().equals(hash)) {
      return Optional.of(start(entry, hash, before, 0));
    }
    if (!before.isTaken()) {
      boolean again = asked || before.isDue(clock.instant());
      return again ? Optional.of(start(entry, hash, before, before.failures())) : Optional.empty();
    }
    return asked
        ? Optional.of(settled(before).orElseGet(() -> start(entry, hash, before, 0)))
        : Optional.empty();
  }

  private Optional<CompletableFuture<Outcome>> settled(FeedItem item) {
    return Optional.ofNullable(item.articleId())
        .flatMap(intake::kept)
        .map(CompletableFuture::completedFuture);
  }

  private CompletableFuture<Outcome> start(
      Entry entry, String hash, @Nullable FeedItem before, int failures) {
    return intake
        .add(feed, entry, channel, link(entry))
        .thenApply(
            outcome -> {
              note(entry, hash, before == null ? null : before.articleId(), failures, outcome);
              return outcome;
            });
  }

  private @Nullable String link(Entry entry) {
    String link = entry.link();
    boolean own = link != null && !shared.contains(link) && !link.equals(channel.address());
    return own ? link : null;
  }

  private void note(
      Entry entry, String hash, @Nullable String articleId, int failures, Outcome outcome) {
    FeedItem item =
        switch (outcome) {
          case Kept kept -> new FeedItem(feed, entry.guid(), hash, kept.id(), 0, null, null);
          case Outcome.Failed failed ->
              new FeedItem(
                  feed,
                  entry.guid(),
                  hash,
                  articleId,
                  failures + 1,
                  BackOff.ofItem(clock.instant(), failures + 1),
                  failed.reason());
        };
    items.put(item);
    known.put(item.guid(), item);
  }

  /// A feed that is empty all at once is taken for a broken one.
  private void forgetVanished(boolean keep) {
    if (channel.guids().isEmpty()) {
      return;
    }
    Set<String> there =
        known.values().stream()
            .filter(item -> channel.guids().contains(item.guid()))
            .flatMap(item -> Stream.ofNullable(item.articleId()))
            .collect(Collectors.toSet());
    for (FeedItem item : known.values()) {
      if (!channel.guids().contains(item.guid())) {
        String id = item.articleId();
        if (!keep && id != null && !there.contains(id)) {
          library.remove(id, Intake.origin(feed)).join();
        }
        items.remove(feed, item.guid());
      }
    }
  }
}
