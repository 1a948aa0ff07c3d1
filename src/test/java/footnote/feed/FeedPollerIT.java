package footnote.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.fetch.LoopbackSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The poller over a real server, by a clock that the test moves.
class FeedPollerIT {
  @TempDir Path folder;
  private LoopbackSite site;
  private OpenFeeds open;

  @BeforeEach
  void open() {
    site = OpenFeeds.site();
    open = new OpenFeeds(folder, site, true, "/a", "/b", "/bomb");
  }

  @AfterEach
  void close() throws IOException {
    open.close();
    site.close();
  }

  private FeedPoller poller() {
    var timetable = new Timetable(open.settings.every(), () -> 0);
    return new FeedPoller(open.settings, open.feeds, timetable, open.clock);
  }

  private long polls(String path) {
    return open.requests().stream().filter(path::equals).count();
  }

  @Test
  void eachFeedIsPolledInItsTimeWhateverTheOthersDo() {
    open.serve("/a", OpenFeeds.rss(OpenFeeds.whole(1, "A.")));
    open.serve("/bomb", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>&a;</rss>");
    try (var poller = poller()) {
      poller.start();
      await().untilAsserted(() -> assertThat(open.count()).isEqualTo(1));
      await().until(() -> open.list.all().stream().noneMatch(v -> v.lastTry() == null));
      open.clock.plus(Duration.ofMinutes(13));
      assertThat(polls("/a")).isEqualTo(1);
      open.serve("/a", OpenFeeds.rss(OpenFeeds.whole(2, "B.")));
      open.clock.plus(Duration.ofMinutes(2));
      await().untilAsserted(() -> assertThat(open.count()).isEqualTo(2));
    }
    assertThat(open.list.all())
        .extracting(FeedView::state)
        .containsExactly("ok", "failing", "failing");
  }

  @Test
  void aFeedThatHangsHoldsUpNeitherTheOthersNorTheEnd() {
    var asked = new CountDownLatch(1);
    site.hanging("/b", asked);
    open.serve("/a", OpenFeeds.rss(OpenFeeds.whole(1, "A.")));
    Instant start;
    try (var poller = poller()) {
      poller.start();
      await().until(() -> asked.getCount() == 0);
      await().untilAsserted(() -> assertThat(open.count()).isEqualTo(1));
      start = Instant.now();
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(open.list.all())
        .filteredOn(view -> view.address().endsWith("/b"))
        .allSatisfy(view -> assertThat(view.failures()).isZero());
  }
}
