package footnote.eval;

import java.util.Locale;
import java.util.Map;

/// Figures in words and numbers for people.
final class Labels {
  static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("retrieval.recall@1", "Right article first"),
          Map.entry("retrieval.recall@5", "Right article among 5"),
          Map.entry("retrieval.recall@10", "Right article among 10"),
          Map.entry("retrieval.mrr@10", "Mean reciprocal rank (MRR@10)"),
          Map.entry("retrieval.ndcg@10", "nDCG@10"),
          Map.entry("answers.match", "Answered right, of the answerable"),
          Map.entry("answers.wrong", "Answered wrongly, of the answerable"),
          Map.entry("answers.falseRefusal", "Refused wrongly, of the answerable"),
          Map.entry("answers.meanWords", "Words per answer"),
          Map.entry("answers.shortF1", "Short answer, F1"),
          Map.entry("answers.shortEm", "Short answer, exact"),
          Map.entry("citations.precision", "Citations that support the answer"),
          Map.entry("citations.recall", "Answerable with such a citation"),
          Map.entry("citations.verbatim", "Citations that are verbatim"),
          Map.entry("abstention.correct", "Refused rightly, of the unanswerable"),
          Map.entry("abstention.auroc", "Confidence tells right from wrong (AUROC)"),
          Map.entry("accuracy", "Right in all: answered or refused"),
          Map.entry("model.written", "Answered in the model's words"),
          Map.entry("model.whole", "Of those, every sentence held"),
          Map.entry("model.degraded", "Model asked for, articles quoted instead"),
          Map.entry("model.ms", "Milliseconds waited for the model"),
          Map.entry("latencyMs.p50", "Milliseconds, median"),
          Map.entry("latencyMs.p95", "Milliseconds, 95th percentile"),
          Map.entry("latencyMs.p99", "Milliseconds, 99th percentile"));

  private Labels() {}

  static String of(String figure) {
    return WORDS.getOrDefault(figure, figure);
  }

  /// Shares as `0.912`, words and milliseconds with one decimal; `–` where there is none.
  static String number(String figure, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return String.format(Locale.ROOT, isShare(figure) ? "%.3f" : "%.1f", value);
  }

  static boolean isShare(String figure) {
    return !figure.startsWith("latencyMs.")
        && !figure.equals("answers.meanWords")
        && !figure.equals("model.ms");
  }
}
