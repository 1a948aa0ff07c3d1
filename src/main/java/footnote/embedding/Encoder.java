package footnote.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// A sentence transformer run in this process: text becomes one vector of unit length, or one unit
/// vector per token. Safe for concurrent use; each call occupies one core, so parallelism comes
/// from the callers.
///
/// A text of more than 512 tokens is cut there by the tokenizer.
public final class Encoder implements AutoCloseable {
  /// The most tokens of a text that are read.
  public static final int MAX_TOKENS = 512;

  private final EmbeddingModel model;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Encoder(EmbeddingModel model, HuggingFaceTokenizer tokenizer, OrtSession session) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /// Loads a packaged model.
  public static Encoder load(EmbeddingModel model) {
    String name = model.modelName();
    byte[] network = Resources.read(name + ".onnx");
    return new Encoder(model, Tokenizers.load(name, MAX_TOKENS), OnnxSessions.open(network));
  }

  /// The model that Footnote uses unless told otherwise.
  public static Encoder packaged() {
    return load(EmbeddingModel.DEFAULT);
  }

  /// The model's name, kept with every index that was built with it.
  public String name() {
    return model.modelName();
  }

  /// The length of every vector.
  public int dimensions() {
    return 384;
  }

  /// The text's token states pooled into one, scaled to unit length.
  public float[] vector(String text) {
    Encoding encoding = tokenizer.encode(text);
    return Vectors.unit(model.pool(run(encoding)));
  }

  /// The unit vector of every token of the text, with the place each token has in it.
  public TokenStates tokens(String text) {
    Encoding encoding = tokenizer.encode(text);
    float[][] rows = run(encoding);
    return TokenStates.of(text, encoding, rows, Vectors.unit(model.pool(rows)));
  }

  private float[][] run(Encoding encoding) {
    long[] ids = encoding.getIds();
    long[] shape = {1, ids.length};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        var mask =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(encoding.getAttentionMask()), shape);
        var kinds =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(encoding.getTypeIds()), shape);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kinds))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model " + name() + " failed", e);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      tokenizer.close();
      OnnxSessions.close(session);
    }
  }
}
