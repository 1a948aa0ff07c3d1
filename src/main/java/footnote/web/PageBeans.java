package footnote.web;

import footnote.document.Documents;
import footnote.fetch.Fetcher;
import footnote.library.Library;
import footnote.store.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The web pages of this process.
@Configuration(proxyBeanMethods = false)
class PageBeans {
  @Bean
  Pages pages(
      Fetcher fetcher, Documents documents, Library library, Database database, Clock clock) {
    return new Pages(fetcher, documents, library, database, clock);
  }
}
