import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

/// Runs a reader on the JVM as Footnote does, one thread without spinning, over the inputs that
/// `export.py` wrote: says how many keep their best start and end, and how long one takes.
///
///     java -cp onnxruntime.jar Run.java READER.onnx READER.onnx.check
public final class Run {
  private static final int WARM_UP = 10;

  void main(String[] args) throws IOException, OrtException {
    var environment = OrtEnvironment.getEnvironment();
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    int starts = 0;
    int ends = 0;
    var times = new ArrayList<Double>();
    try (var session = environment.createSession(args[0], options)) {
      var lines = Files.readAllLines(Path.of(args[1]));
      for (var line : lines.subList(0, Math.min(WARM_UP, lines.size()))) {
        read(session, environment, line.split("\\|"));
      }
      for (var line : lines) {
        var parts = line.split("\\|");
        long began = System.nanoTime();
        float[][] logits = read(session, environment, parts);
        times.add((System.nanoTime() - began) / 1e6);
        starts += best(logits[0]) == Integer.parseInt(parts[2]) ? 1 : 0;
        ends += best(logits[1]) == Integer.parseInt(parts[3]) ? 1 : 0;
      }
    }
    times.sort(null);
    System.out.printf(
        "of %d inputs %d keep their best start, %d their best end; p50 %.1f ms, p95 %.1f ms%n",
        times.size(),
        starts,
        ends,
        times.get(times.size() / 2),
        times.get((int) (times.size() * .95)));
  }

  private static float[][] read(OrtSession session, OrtEnvironment environment, String[] parts)
      throws OrtException {
    long[] tokens = Arrays.stream(parts[0].split(" ")).mapToLong(Long::parseLong).toArray();
    long[] mask = new long[tokens.length];
    Arrays.fill(mask, 1);
    long[] kinds = new long[tokens.length];
    Arrays.fill(kinds, Integer.parseInt(parts[1]), kinds.length, 1);
    long[] shape = {1, tokens.length};
    try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
        var masks = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(kinds), shape);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", masks, "token_type_ids", types))) {
      return new float[][] {
        ((float[][]) result.get("start_logits").orElseThrow().getValue())[0],
        ((float[][]) result.get("end_logits").orElseThrow().getValue())[0]
      };
    }
  }

  private static int best(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }
}
