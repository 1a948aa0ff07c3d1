package footnote.embedding;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The models of this process; they may have begun to load before.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingSettings.class)
class EmbeddingBeans {
  private final Models models;

  EmbeddingBeans(ObjectProvider<Models> models) {
    this.models = models.getIfAvailable(Models::load);
  }

  /// Finds passages by meaning; an index is built with it.
  @Bean
  @Primary
  Encoder encoder(EmbeddingSettings settings, @Qualifier("comparison") Encoder comparison) {
    EmbeddingModel model = settings.toModel();
    return model == EmbeddingModel.DEFAULT ? comparison : Encoder.load(model);
  }

  /// Compares a passage with a question token by token: always the same model, since what was
  /// fitted on its scores holds for no other.
  @Bean
  Encoder comparison() {
    return models.encoder();
  }

  @Bean
  @Nullable Reader reader() {
    return models.reader().orElse(null);
  }
}
