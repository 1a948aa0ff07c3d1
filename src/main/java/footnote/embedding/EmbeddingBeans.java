package footnote.embedding;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Bean.Bootstrap;
import org.springframework.context.annotation.Configuration;

/// The models of this process. Each takes half a second to load, while the rest starts.
@Configuration(proxyBeanMethods = false)
class EmbeddingBeans {
  @Bean(bootstrap = Bootstrap.BACKGROUND)
  Encoder encoder() {
    return Encoder.miniLm();
  }

  @Bean(bootstrap = Bootstrap.BACKGROUND)
  @Nullable Reader reader() {
    return Reader.packaged().orElse(null);
  }
}
