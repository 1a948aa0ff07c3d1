package footnote.cli;

import footnote.feed.FeedList;
import footnote.feed.FeedView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Prints the feeds that are polled or were ever read, and how each is.")
final class FeedsCommand implements Callable<Integer> {
  private static final String ROW = "%-8s  %5s  %6s  %-16s  %-16s  %5s  %-16s  %s%n";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final Start start;

  @Option(names = "--json", description = "print what REST returns")
  boolean json;

  FeedsCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() {
    try (var parts = start.withoutModels()) {
      List<FeedView> feeds = parts.getBean(FeedList.class).all();
      if (json) {
        var mapper = parts.getBean(JsonMapper.class);
        System.out.println(mapper.writeValueAsString(Map.of("items", feeds)));
      } else if (feeds.isEmpty()) {
        System.out.println("No feeds; name some with --footnote.articles.feeds=ADDRESS,ADDRESS");
      } else {
        print(feeds);
      }
    }
    return 0;
  }

  private static void print(List<FeedView> feeds) {
    System.out.printf(
        ROW, "state", "items", "failed", "last try", "last success", "fails", "not before", "feed");
    feeds.forEach(FeedsCommand::print);
  }

  private static void print(FeedView feed) {
    String reason = feed.reason();
    System.out.printf(
        ROW,
        feed.state(),
        feed.items(),
        feed.failedItems(),
        time(feed.lastTry()),
        time(feed.lastSuccess()),
        feed.failures(),
        time(feed.backOffUntil()),
        Screen.plain(feed.address()) + (feed.polled() ? "" : " (not polled)"));
    if (reason != null) {
      System.out.println("          " + Screen.plain(reason));
    }
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "-" : TIME.format(time);
  }
}
