package footnote.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;

/// What the owners of hosts want read by programs, from their robots.txt (RFC 9309): none there,
/// all is allowed; an error there, nothing is.
final class Robots {
  static final String NAME = "footnote";
  private static final int READ = 500 * 1024;
  private static final Duration KEPT = Duration.ofHours(12);
  private static final Duration ERROR_KEPT = Duration.ofMinutes(5);

  private final Trail trail;
  private final Visit visit;
  private final Cache<String, Rules> known =
      Caffeine.newBuilder()
          .maximumSize(2_000)
          .expireAfter(Expiry.writing((String origin, Rules rules) -> rules.kept()))
          .build();

  Robots(Trail trail, Visit visit) {
    this.trail = trail;
    this.visit = visit;
  }

  /// Lets those by who are welcome.
  void check(WebAddress address, Deadline deadline) throws Stopped {
    Rules rules = rules(address, deadline);
    if (rules.isError()) {
      throw Stopped.failed(
          "%s answers with an error when asked what programs may read; try again later."
              .formatted(address.host()));
    }
    if (!rules.rules().isAllowed(address.toString())) {
      throw Stopped.refused(
          "%s asks programs not to read this page (robots.txt); save it as a file and add that."
              .formatted(address.host()));
    }
  }

  private Rules rules(WebAddress address, Deadline deadline) throws Stopped {
    Rules rules = known.getIfPresent(address.origin());
    if (rules == null) {
      var file = new WebAddress(address.scheme(), address.host(), address.port(), "/robots.txt");
      rules = trail.follow(file, visit, deadline, any -> {}, Robots::read);
      known.put(address.origin(), rules);
    }
    return rules;
  }

  private static Rules read(WebAddress at, Reply reply) throws Stopped {
    int status = reply.status();
    if (status / 100 == 2) {
      byte[] text = reply.head(READ);
      return new Rules(
          new SimpleRobotRulesParser()
              .parseContent(at.toString(), text, "text/plain", List.of(NAME)),
          false);
    }
    return status / 100 == 5
        ? new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), true)
        : new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), false);
  }

  private record Rules(BaseRobotRules rules, boolean isError) {
    Duration kept() {
      return isError ? ERROR_KEPT : KEPT;
    }
  }
}
