package footnote;

import java.time.Clock;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// The parts of Footnote without the web server and what Spring Boot configures for it: a command
/// starts in half the time.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = "footnote\\.rest\\..*"),
      @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Footnote.class)
    })
public class Parts {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
