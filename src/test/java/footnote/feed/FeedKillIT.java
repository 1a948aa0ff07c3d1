package footnote.feed;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.fetch.LoopbackSite;
import footnote.store.FeedState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that reads a feed in the middle of it: the next one loses and doubles nothing.
class FeedKillIT {
  private static final int ITEMS = 300;
  private static final String FEED = "/feed.xml";

  /// The process that is killed: reads a feed, whose items are pages, and says how far it is.
  public static void main(String[] args) throws IOException {
    var site = LoopbackSite.at(Integer.parseInt(args[1]));
    try (var open = new OpenFeeds(Path.of(args[0]), site, false, FEED)) {
      Thread.ofVirtual().start(() -> tell(open));
      open.poll(FEED);
      System.out.println("done");
    }
  }

  private static void tell(OpenFeeds open) {
    for (long told = 0; ; ) {
      long count = open.count();
      if (count > told) {
        told = count;
        System.out.println("kept " + count);
        System.out.flush();
      }
    }
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void nothingIsLostOrDoubledThroughThreeKills(@TempDir Path folder) throws Exception {
    try (var site = new LoopbackSite()) {
      IntStream.rangeClosed(1, ITEMS)
          .forEach(n -> site.html("/n/" + n, "<p>Number " + n + " turns in Yorwick all day."));
      String items =
          IntStream.rangeClosed(1, ITEMS)
              .mapToObj(OpenFeeds::brief)
              .collect(java.util.stream.Collectors.joining());
      site.page(
          FEED,
          "HTTP/1.1 200 OK",
          "Content-Type: application/rss+xml",
          "ETag: \"1\"",
          "",
          OpenFeeds.rss(items));
      for (int most : new int[] {20, 90, 170}) {
        readUntil(most, folder, site.port());
      }
      try (var open = new OpenFeeds(folder, site, false, FEED)) {
        long before = open.count();
        assertThat(before).isBetween(170L, ITEMS - 1L);
        int asked = open.requests().size();
        FeedState state = open.poll(FEED);
        assertThat(state.failures()).isZero();
        assertThat(open.count()).isEqualTo(ITEMS);
        // What was written together with the last one may not have been noted.
        assertThat(open.requests().size() - asked).isLessThan(ITEMS);
        assertThat(open.items(FEED)).hasSize(ITEMS);
        for (String id : open.articles.idsAfter("", ITEMS)) {
          assertThat(open.articles.current(id).orElseThrow().revision()).isEqualTo(1);
        }
      }
    }
  }

  private static void readUntil(int kept, Path folder, int port) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-modules",
                    "jdk.incubator.vector",
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FeedKillIT.class.getName(),
                    folder.toString(),
                    Integer.toString(port)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        assertThat(line).as("killed before it ended").isNotEqualTo("done");
        if (line.startsWith("kept ") && Integer.parseInt(line.substring(5)) >= kept) {
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
