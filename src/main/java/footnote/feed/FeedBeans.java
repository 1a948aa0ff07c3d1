package footnote.feed;

import footnote.fetch.Fetcher;
import footnote.library.Library;
import footnote.store.Database;
import footnote.web.Pages;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The feeds of this process.
@Configuration(proxyBeanMethods = false)
class FeedBeans {
  @Bean
  FeedSettings feedSettings(Environment environment) {
    return FeedSettings.of(environment);
  }

  @Bean
  Feeds feeds(
      FeedSettings settings,
      Fetcher fetcher,
      Pages pages,
      Library library,
      Database database,
      Clock clock) {
    return new Feeds(settings, fetcher, pages, library, database, clock);
  }

  @Bean
  FeedList feedList(FeedSettings settings, Database database) {
    return new FeedList(settings, database);
  }

  @Bean
  FeedPoller feedPoller(FeedSettings settings, Feeds feeds, Clock clock) {
    var timetable = new Timetable(settings.every(), () -> ThreadLocalRandom.current().nextDouble());
    return new FeedPoller(settings, feeds, timetable, clock);
  }
}
