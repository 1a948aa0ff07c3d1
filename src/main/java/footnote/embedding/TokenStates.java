package footnote.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import org.apache.lucene.util.VectorUtil;

/// The tokens of one text without the model's own markers: where each stands in the text (UTF-16
/// units, half open) and its state as a unit vector in int8, scaled by 127.
public final class TokenStates {
  private final TokenSpans spans;
  private final byte[][] states;
  private final float[] vector;

  private TokenStates(TokenSpans spans, byte[][] states, float[] vector) {
    this.spans = spans;
    this.states = states;
    this.vector = vector;
  }

  static TokenStates of(String text, Encoding encoding, float[][] rows, float[] vector) {
    var spans = TokenSpans.of(text, encoding);
    byte[][] states = new byte[spans.size()][];
    for (int i = 0; i < states.length; i++) {
      states[i] = quantise(Vectors.unit(rows[i + 1]));
    }
    return new TokenStates(spans, states, vector);
  }

  private static byte[] quantise(float[] unit) {
    byte[] out = new byte[unit.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Math.round(unit[i] * 127);
    }
    return out;
  }

  /// How many tokens there are.
  public int size() {
    return states.length;
  }

  /// Where token i begins.
  public int start(int i) {
    return spans.start(i);
  }

  /// Where token i ends.
  public int end(int i) {
    return spans.end(i);
  }

  /// The cosine of token i and token j of the other text, as near as int8 has it.
  public double cosine(int i, TokenStates other, int j) {
    return VectorUtil.dotProduct(states[i], other.states[j]) / (127.0 * 127);
  }

  /// The unit vector of the whole text, as [Encoder#vector(String)] gives it; not to be changed.
  public float[] vector() {
    return vector;
  }

  /// About how many bytes the states take.
  public int bytes() {
    return states.length == 0 ? 0 : states.length * (states[0].length + 24);
  }
}
