package footnote.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The record of this process.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreBeans.DataSettings.class)
class StoreBeans {
  @Bean
  DataFolder dataFolder(DataSettings settings) {
    return DataFolder.take(settings.folder());
  }

  @Bean
  Database database(DataFolder folder) {
    return new Database(folder.resolve("record.db"));
  }

  @Bean
  Articles articles(Database database) {
    return new Articles(database);
  }

  @Bean
  ReadFiles readFiles(Database database) {
    return new ReadFiles(database);
  }

  @Bean
  Failures failures(Database database) {
    return new Failures(database);
  }

  @Bean
  Conversations conversations(Database database) {
    return new Conversations(database);
  }

  @Bean
  Answers answers(Database database) {
    return new Answers(database);
  }

  /// @param dataDir the folder of everything that is kept
  @ConfigurationProperties("footnote")
  record DataSettings(@DefaultValue("data") String dataDir) {
    DataSettings {
      if (dataDir.isBlank()) {
        throw new IllegalArgumentException(
            "footnote.data-dir is “%s”; write the path of a folder, or leave it out for ./data"
                .formatted(dataDir));
      }
    }

    Path folder() {
      return Path.of(dataDir);
    }
  }
}
