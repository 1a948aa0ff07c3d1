package footnote.cli;

import footnote.answer.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How an evaluation was called for.
final class EvalOptions {
  @Parameters(paramLabel = "QUESTIONS.jsonl", description = "the questions, one JSON object a line")
  Path questions = Path.of("");

  @Option(
      names = "--articles",
      paramLabel = "DIR|FILE",
      description = "ask these articles, in an index that goes away afterwards")
  @Nullable Path articles;

  @Option(names = "--out", paramLabel = "DIR", description = "write report.json and report.html")
  @Nullable Path out;

  @Option(names = "--trec", description = "also write run.trec and qrels.trec to --out")
  boolean trec;

  @Option(
      names = "--baseline",
      paramLabel = "report.json",
      description = "compare; exit 1 when significantly worse, 2 when not comparable")
  @Nullable Path baseline;

  @Option(names = "--limit", paramLabel = "N", description = "ask N of them, evenly spread")
  int limit = Integer.MAX_VALUE;

  @Option(names = "--lenient", description = "go on without the lines that have a fault")
  boolean lenient;

  @Option(names = "--no-refusal", description = "answer whatever something was found for")
  boolean noRefusal;

  @Option(
      names = "--mode",
      description = "extractive or model; model where a language model is set, else extractive")
  @Nullable Mode mode;

  /// What picocli does not see: files that are not there, options that need others.
  void check() {
    if (!Files.isRegularFile(questions)) {
      throw new WrongCall("there is no file " + questions);
    }
    if (articles != null && !Files.exists(articles)) {
      throw new WrongCall("there is no file or folder " + articles);
    }
    if (baseline != null && !Files.isRegularFile(baseline)) {
      throw new WrongCall("there is no file " + baseline);
    }
    if (limit < 1) {
      throw new WrongCall("--limit must be at least 1");
    }
    if (trec && out == null) {
      throw new WrongCall("--trec needs a folder to write to: --out DIR");
    }
  }
}
