package footnote.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// An extractive reader: reads a question and a passage and says where in the passage the answer
/// stands and how much speaks for it (Devlin et al. 2019, section 4.3). Safe for concurrent use;
/// each call occupies one core.
public final class Reader implements AutoCloseable {
  private static final int MAX_QUESTION = 48;
  private static final int MAX_TOKENS = 384;
  private static final int STRIDE = 128;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;

  private Reader(HuggingFaceTokenizer tokenizer, OrtSession session) {
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /// The reader that is packaged with Footnote; empty when the package came without one.
  public static Optional<Reader> packaged() {
    return Resources.find("reader/reader.onnx")
        .map(
            model ->
                new Reader(Tokenizers.load("all-minilm-l6-v2-q", 8192), OnnxSessions.open(model)));
  }

  /// How much speaks for each token of the passage as the beginning and as the end of the answer.
  /// Long passages are read in overlapping windows.
  public SpanScores read(String question, String passage) {
    long[] asked = tokenizer.encode(question).getIds();
    int questionLength = Math.min(MAX_QUESTION, asked.length - 2);
    Encoding text = tokenizer.encode(passage);
    long[] ids = text.getIds();
    int tokens = ids.length - 2;
    int room = MAX_TOKENS - questionLength - 3;
    var scores = new SpanScores(TokenSpans.of(passage, text), tokens);
    int from = 0;
    do {
      int to = Math.min(tokens, from + room);
      long[] input = new long[questionLength + 3 + to - from];
      System.arraycopy(asked, 0, input, 0, questionLength + 1);
      input[questionLength + 1] = ids[ids.length - 1];
      System.arraycopy(ids, 1 + from, input, questionLength + 2, to - from);
      input[input.length - 1] = ids[ids.length - 1];
      run(input, questionLength + 2, from, scores);
      from += STRIDE;
    } while (from + room - STRIDE < tokens);
    return scores;
  }

  private void run(long[] input, int passageAt, int from, SpanScores scores) {
    long[] ones = new long[input.length];
    Arrays.fill(ones, 1);
    long[] kinds = new long[input.length];
    Arrays.fill(kinds, passageAt, kinds.length, 1);
    long[] shape = {1, input.length};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(kinds), shape);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[] starts = ((float[][]) result.get("start_logits").orElseThrow().getValue())[0];
      float[] ends = ((float[][]) result.get("end_logits").orElseThrow().getValue())[0];
      scores.add(starts, ends, passageAt, from);
    } catch (OrtException e) {
      throw new IllegalStateException("The reader failed", e);
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    OnnxSessions.close(session);
  }
}
