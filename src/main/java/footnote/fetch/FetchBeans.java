package footnote.fetch;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The fetcher of this process.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchSettings.class)
class FetchBeans {
  @Bean
  Fetcher fetcher(FetchSettings settings, Clock clock) {
    return new Fetcher(settings, Resolver.ofThisMachine(), address -> address, clock);
  }
}
