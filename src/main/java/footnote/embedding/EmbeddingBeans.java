package footnote.embedding;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The models of this process; they may have begun to load before.
@Configuration(proxyBeanMethods = false)
class EmbeddingBeans {
  private final Models models;

  EmbeddingBeans(ObjectProvider<Models> models) {
    this.models = models.getIfAvailable(Models::load);
  }

  @Bean
  Encoder encoder() {
    return models.encoder();
  }

  @Bean
  @Nullable Reader reader() {
    return models.reader().orElse(null);
  }
}
