package footnote.embedding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param model the packaged model that finds passages by meaning
@ConfigurationProperties("footnote.embedding")
record EmbeddingSettings(@DefaultValue("all-minilm-l6-v2-q") String model) {
  EmbeddingSettings {
    if (EmbeddingModel.named(model).isEmpty()) {
      throw new IllegalArgumentException(
          "footnote.embedding.model is “%s”; it can be %s"
              .formatted(model, EmbeddingModel.names()));
    }
  }

  EmbeddingModel toModel() {
    return EmbeddingModel.named(model).orElseThrow();
  }
}
