package footnote.feed;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.fetch.LoopbackSite;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import footnote.library.Outcome.Kept;
import footnote.store.FeedState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds of a real server, read again and again.
class FeedsIT {
  private static final String FEED = "/feed.xml";

  @TempDir Path folder;
  private LoopbackSite site;
  private OpenFeeds open;

  @BeforeEach
  void open() {
    site = OpenFeeds.site();
    open = new OpenFeeds(folder, site, true, FEED);
  }

  @AfterEach
  void close() throws IOException {
    open.close();
    site.close();
  }

  private void reopen(boolean keep) {
    open.close();
    open = new OpenFeeds(folder, site, keep, FEED);
  }

  private static Instant minutes(FeedState state, long minutes) {
    return java.util.Objects.requireNonNull(state.triedAt()).plus(Duration.ofMinutes(minutes));
  }

  @Test
  void aWholeItemIsTakenFromTheFeed() {
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "Hello.")));
    FeedState state = open.poll(FEED);
    assertThat(state.title()).isEqualTo("Yorwick News");
    assertThat(state.items()).isEqualTo(1);
    var article = open.article(site.address("/n/1"));
    assertThat(article.title()).isEqualTo("Mill 1");
    assertThat(article.source()).isEqualTo("Yorwick News");
    assertThat(article.publishedAt()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(article.url()).isEqualTo(site.address("/n/1"));
    assertThat(article.text()).contains("Hello. The mill of Yorwick has six sails");
    assertThat(open.requests()).containsExactly(FEED);
  }

  @Test
  void thePageIsReadWhereTheFeedHasOnlyASummary() {
    site.html("/n/1", "<title>Page</title><p>Six sails turn in Yorwick all day.");
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.brief(1)));
    open.poll(FEED);
    var article = open.article(site.address("/n/1"));
    assertThat(article.text()).contains("Six sails turn");
    assertThat(article.title()).isEqualTo("Mill 1");
    assertThat(article.source()).isEqualTo("Yorwick News");
    open.poll(FEED);
    assertThat(open.requests()).containsExactly(FEED, "/n/1", FEED);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A.")), "ETag: \"7\"");
    open.poll(FEED);
    site.page(FEED, "HTTP/1.1 304 Not Modified");
    FeedState state = open.poll(FEED);
    assertThat(site.heads().getLast()).contains("If-None-Match: \"7\"");
    assertThat(state.failures()).isZero();
    assertThat(state.items()).isEqualTo(1);
  }

  @Test
  void anEditIsASecondRevisionAndNothingElseIsTouched() {
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A."), OpenFeeds.whole(2, "B.")));
    open.poll(FEED);
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "Edited."), OpenFeeds.whole(2, "B.")));
    open.poll(FEED);
    assertThat(open.revision("/n/1")).isEqualTo(2);
    assertThat(open.revision("/n/2")).isEqualTo(1);
  }

  @Test
  void goneForGoodStopsAFeed() {
    site.page(FEED, "HTTP/1.1 410 Gone", "Content-Length: 0");
    FeedState state = open.poll(FEED);
    assertThat(state.stopped()).isTrue();
    assertThat(state.reason()).contains("410", "take it out of footnote.articles.feeds");
    open.poll(FEED);
    assertThat(open.requests()).containsExactly(FEED);
    assertThat(open.list.all())
        .singleElement()
        .satisfies(view -> assertThat(view.state()).isEqualTo("stopped"));
  }

  @Test
  void aServerThatWantsToBeLeftAloneIs() {
    site.page(FEED, "HTTP/1.1 429 Slow down", "Retry-After: 7200", "Content-Length: 0");
    FeedState state = open.poll(FEED);
    assertThat(state.backOffUntil()).isEqualTo(minutes(state, 120));
    open.clock.plus(Duration.ofHours(3));
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A.")));
    assertThat(open.poll(FEED).failures()).isZero();
    assertThat(open.count()).isEqualTo(1);
  }

  @Test
  void theBackOffDoublesUpToADayAndEndsWithASuccess() {
    site.page(FEED, "HTTP/1.1 500 Broken", "Content-Length: 0");
    for (long wait : new long[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440}) {
      FeedState state = open.poll(FEED);
      assertThat(state.backOffUntil()).isEqualTo(minutes(state, wait));
      open.clock.plus(Duration.ofMinutes(wait));
    }
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A.")));
    FeedState well = open.poll(FEED);
    assertThat(well.failures()).isZero();
    assertThat(well.backOffUntil()).isNull();
    assertThat(well.reason()).isNull();
  }

  @Test
  void aPageThatFailsIsTriedAgainButNotForEver() {
    site.page("/n/1", "HTTP/1.1 500 Broken", "Content-Length: 0");
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.brief(1)), "ETag: \"7\"");
    for (int day = 0; day < 20; day++) {
      open.poll(FEED);
      open.poll(FEED);
      open.clock.plus(Duration.ofDays(1));
    }
    assertThat(open.requests()).filteredOn("/n/1"::equals).hasSize(BackOff.TRIES);
    assertThat(open.items(FEED).values())
        .singleElement()
        .satisfies(item -> assertThat(item.reason()).contains("status 500"));
    assertThat(open.list.all().getFirst().failedItems()).isEqualTo(1);
    site.html("/n/1", "<p>Six sails turn in Yorwick all day.");
    assertThat(open.ask(FEED)).singleElement().isInstanceOf(Kept.class);
    assertThat(open.list.all().getFirst().failedItems()).isZero();
  }

  @Test
  void anArticleThatIsGoneFromItsFeedStaysOrGoesAsTheSettingSays() {
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A."), OpenFeeds.whole(2, "B.")));
    open.poll(FEED);
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(2, "B.")));
    open.poll(FEED);
    assertThat(open.count()).isEqualTo(2);
    reopen(false);
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(3, "C.")));
    open.poll(FEED);
    assertThat(open.articles.idsFrom("feed:" + site.address(FEED)))
        .containsExactly(site.address("/n/1"), site.address("/n/3"));
    open.serve(FEED, OpenFeeds.rss());
    open.poll(FEED);
    assertThat(open.count()).as("an empty feed is a broken one").isEqualTo(2);
  }

  @Test
  void anArticleRemovedByHandComesBackOnlyForWhoAsks() {
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A.")));
    open.poll(FEED);
    open.library.remove(site.address("/n/1")).join();
    open.poll(FEED);
    assertThat(open.count()).isZero();
    assertThat(open.ask(FEED)).singleElement().isInstanceOf(Kept.class);
    assertThat(open.count()).isEqualTo(1);
  }

  @Test
  void whoAsksIsToldOfEveryItem() {
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A."), OpenFeeds.brief(2)));
    assertThat(open.ask(FEED))
        .extracting(Outcome::getClass)
        .containsExactly(Kept.class, Outcome.Failed.class);
    assertThat(open.ask(FEED).getFirst())
        .isInstanceOfSatisfying(
            Kept.class, kept -> assertThat(kept.change()).isEqualTo(Change.UNCHANGED));
    assertThat(open.list.all()).singleElement().satisfies(v -> assertThat(v.polled()).isTrue());
  }

  @Test
  void noMoreThanAThousandItemsAreTaken() {
    String[] items =
        IntStream.rangeClosed(1, 1001)
            .mapToObj(
                n ->
                    "<item><guid isPermaLink='false'>g"
                        + n
                        + "</guid><title>N"
                        + n
                        + "</title><description>Number "
                        + n
                        + ".</description></item>")
            .toArray(String[]::new);
    open.serve(FEED, OpenFeeds.rss(items));
    FeedState state = open.poll(FEED);
    assertThat(state.items()).isEqualTo(1000);
    assertThat(state.reason()).isEqualTo("It has 1001 items; the first 1000 are read.");
    assertThat(open.count()).isEqualTo(1000);
  }

  @Test
  void noItemTakesThePlaceOfAnothersPage() {
    open.library
        .add(
            new footnote.article.Article(
                "secret", "T", "The secret text.", null, null, null, null, "en"),
            null)
        .join();
    String foreign = OpenFeeds.whole(1, "Planted.").replace("/n/1", "http://127.0.0.2:9/n/1");
    String local =
        "<item><guid isPermaLink='false'>secret</guid><description>Planted text.</description></item>";
    open.serve(FEED, OpenFeeds.rss(foreign, local));
    open.poll(FEED);
    assertThat(open.article("secret").text()).isEqualTo("The secret text.");
    assertThat(open.articles.current("http://127.0.0.2:9/n/1")).isEmpty();
    assertThat(open.items(FEED).get("g1").reason()).isNotNull();
    assertThat(open.article(site.address(FEED) + "#secret").text()).contains("Planted text.");
  }

  @Test
  void itemsThatShareALinkAreKnownByTheirGuids() {
    String first = OpenFeeds.whole(1, "One.").replace("/n/1", "/changes#1");
    String second = OpenFeeds.whole(2, "Two.").replace("/n/2", "/changes#2");
    open.serve(FEED, OpenFeeds.rss(first, second));
    open.poll(FEED);
    assertThat(open.article(site.address(FEED) + "#g1").text()).contains("One.");
    assertThat(open.article(site.address(FEED) + "#g2").text()).contains("Two.");
  }

  @Test
  void anItemThatPointsInsideIsRefusedAndTheOthersAreTaken() {
    String inside = OpenFeeds.brief(1).replace("/n/1", "http://169.254.169.254/latest/meta-data/");
    open.serve(FEED, OpenFeeds.rss(inside, OpenFeeds.whole(2, "B.")));
    FeedState state = open.poll(FEED);
    assertThat(state.failures()).isZero();
    assertThat(open.items(FEED).get("g1").reason()).contains("not on the public internet");
    assertThat(open.count()).isEqualTo(1);
  }

  @Test
  void anotherSitesPageKeepsItsOwnWords() {
    try (var other = OpenFeeds.site()) {
      other.html(
          "/n/1",
          "<meta property='og:title' content='Real'><meta property='og:site_name' content='Site'>"
              + "<p>Six sails turn in Yorwick all day.");
      String foreign = OpenFeeds.whole(1, "Planted.").replace("/n/1", other.address("/n/1"));
      open.serve(FEED, OpenFeeds.rss(foreign));
      open.poll(FEED);
      var article = open.article(other.address("/n/1"));
      assertThat(article.title()).isEqualTo("Real");
      assertThat(article.source()).isEqualTo("Site");
      assertThat(article.text()).contains("Six sails").doesNotContain("Planted");
      assertThat(article.publishedAt()).isEqualTo("2026-11-24T10:00:00Z");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFeedInWindows1251() {
    String words = "Мельница в Йорвике имеет шесть крыльев и одного мельника.";
    String xml =
        "<?xml version='1.0' encoding='windows-1251'?>"
            + OpenFeeds.rss(OpenFeeds.whole(1, words)).replaceFirst("<\\?xml[^>]*>", "");
    site.page(
        FEED,
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml",
        xml.getBytes(java.nio.charset.Charset.forName("windows-1251")));
    open.poll(FEED);
    assertThat(open.article(site.address("/n/1")).text()).contains(words);
  }

  @Test
  void aStoppedFeedGoesOnWhenSomebodyAsksForIt() {
    site.page(FEED, "HTTP/1.1 410 Gone", "Content-Length: 0");
    open.poll(FEED);
    open.serve(FEED, OpenFeeds.rss(OpenFeeds.whole(1, "A.")));
    open.ask(FEED);
    assertThat(open.list.all().getFirst().state()).isEqualTo("ok");
  }
}
