package footnote.embedding;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A sentence transformer that is packaged with Footnote, in int8, with 384 dimensions.
public enum EmbeddingModel {
  /// Mean of the token states (Reimers and Gurevych 2019).
  MINILM("all-minilm-l6-v2-q") {
    @Override
    float[] pool(float[][] states) {
      return Vectors.mean(states);
    }
  },
  /// State of the first token (Xiao et al. 2023); twice the work of MiniLM.
  BGE("bge-small-en-v1.5-q") {
    @Override
    float[] pool(float[][] states) {
      return states[0].clone();
    }
  };

  /// What Footnote uses unless told otherwise.
  public static final EmbeddingModel DEFAULT = MINILM;

  private final String modelName;

  EmbeddingModel(String modelName) {
    this.modelName = modelName;
  }

  /// The name under which the model is published, and that settings give.
  public String modelName() {
    return modelName;
  }

  static Optional<EmbeddingModel> named(String name) {
    return Arrays.stream(values()).filter(model -> model.modelName.equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values())
        .map(EmbeddingModel::modelName)
        .collect(Collectors.joining(" or "));
  }

  /// The vector of a text, not yet of unit length, from the states of its tokens.
  abstract float[] pool(float[][] states);
}
