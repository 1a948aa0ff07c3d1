package footnote.library;

import footnote.document.Documents;
import footnote.embedding.Encoder;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.index.PassageIndex;
import footnote.store.Articles;
import footnote.store.DataFolder;
import footnote.store.Database;
import footnote.store.Facts;
import footnote.store.ReadFiles;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The library of this process.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FolderSettings.class)
class LibraryBeans {
  @Bean
  PassageIndex passageIndex(DataFolder folder, Database database, Encoder encoder) {
    var stamp =
        new IndexStamp(new Facts(database).identity(), encoder.name(), encoder.dimensions());
    return LuceneIndex.open(folder.resolve("index"), stamp);
  }

  @Bean
  Library library(Database database, PassageIndex index, Encoder encoder, Clock clock) {
    return new Library(database, index, encoder, clock);
  }

  @Bean
  Documents documents() {
    return new Documents();
  }

  @Bean
  ArticleFiles articleFiles(Documents documents) {
    return new ArticleFiles(documents);
  }

  @Bean
  Attempts attempts(Database database, Clock clock) {
    return new Attempts(database, clock);
  }

  @Bean
  Folder folder(
      FolderSettings settings,
      Library library,
      Articles articles,
      ReadFiles readFiles,
      ArticleFiles files,
      Attempts attempts) {
    return new Folder(settings, library, articles, readFiles, files, attempts);
  }
}
