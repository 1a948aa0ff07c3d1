package footnote.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The tokenizers that are packaged with the models.
final class Tokenizers {
  private Tokenizers() {}

  /// @param limit texts are cut after so many tokens
  static HuggingFaceTokenizer load(String model, int limit) {
    // Without it the library reports each start to its makers.
    System.setProperty("OPT_OUT_TRACKING", "true");
    String most = Integer.toString(limit);
    var options =
        Map.of("modelMaxLength", most, "maxLength", most, "truncation", "true", "padding", "false");
    try (var in = new ByteArrayInputStream(Resources.read(model + "-tokenizer.json"))) {
      return HuggingFaceTokenizer.newInstance(in, options);
    } catch (IOException e) {
      throw new UncheckedIOException("The tokenizer of " + model + " cannot be read", e);
    }
  }
}
