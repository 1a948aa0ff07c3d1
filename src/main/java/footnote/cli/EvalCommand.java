package footnote.cli;

import footnote.answer.Mode;
import footnote.answer.Refusal;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.eval.Baseline;
import footnote.eval.Comparison;
import footnote.eval.Corpus;
import footnote.eval.Evaluation;
import footnote.eval.NotComparable;
import footnote.eval.QuestionSet;
import footnote.eval.Report;
import footnote.eval.ReportFolder;
import footnote.eval.Run;
import footnote.eval.Settings;
import footnote.eval.Summary;
import footnote.library.ArticleFiles;
import footnote.library.Progress;
import footnote.llm.LanguageModel;
import footnote.retrieval.Reranker;
import footnote.retrieval.Retriever;
import footnote.store.Articles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Runs a fixed set of questions and scores the answers.")
final class EvalCommand implements Callable<Integer> {
  private final Start start;

  @Mixin EvalOptions options = new EvalOptions();

  EvalCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    Baseline before = options.baseline == null ? null : earlier(options.baseline);
    QuestionSet set = QuestionSet.read(options.questions);
    try (var interrupt = new Interrupt();
        var parts = start.quietly();
        var corpus = corpus(parts)) {
      set = fitting(set, corpus, parts, interrupt);
      Run run = run(set, corpus, interrupt);
      if (run.size() == 0) {
        throw new Interrupt.Ended();
      }
      Report report =
          Report.of(run, settings(parts), corpus.size(), parts.getBean(Clock.class).instant());
      if (options.out != null) {
        ReportFolder.write(options.out, report, run, options.trec);
      }
      System.out.print(Summary.of(report));
      return run.complete() ? compared(before, report) : ended(set, run);
    } catch (Interrupt.Ended e) {
      System.err.println("footnote: interrupted before the first question");
      return Cli.FAILED;
    }
  }

  private static Baseline earlier(Path baseline) throws IOException {
    try {
      return Baseline.read(baseline);
    } catch (NotComparable e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
  }

  private Corpus corpus(ApplicationContext parts) {
    var clock = parts.getBean(Clock.class);
    var refusal = options.noRefusal ? Refusal.NEVER : Refusal.CALIBRATED;
    if (options.articles != null) {
      var comparison = parts.getBean("comparison", Encoder.class);
      var reranker = new Reranker(comparison, reader(parts));
      return new Corpus(parts.getBean(Encoder.class), reranker, model(parts), refusal, clock);
    }
    Shelf.ready(parts);
    return new Corpus(
        parts.getBean(Articles.class),
        parts.getBean(Retriever.class),
        model(parts),
        refusal,
        clock);
  }

  private static Optional<Reader> reader(ApplicationContext parts) {
    return Optional.ofNullable(parts.getBeanProvider(Reader.class).getIfAvailable());
  }

  private Optional<LanguageModel> model(ApplicationContext parts) {
    Optional<LanguageModel> model =
        Optional.ofNullable(parts.getBeanProvider(LanguageModel.class).getIfAvailable());
    if (options.mode == Mode.MODEL && model.isEmpty()) {
      throw new WrongCall("there is no language model: set footnote.model.base-url and .name");
    }
    return options.mode == Mode.EXTRACTIVE ? Optional.empty() : model;
  }

  private Settings settings(ApplicationContext parts) {
    String embedding = parts.getBean(Encoder.class).name();
    String model = model(parts).map(LanguageModel::name).orElse(null);
    return new Settings(embedding, reader(parts).isPresent(), !options.noRefusal, model);
  }

  /// The questions that fit the articles; before an index is built the articles are read for it, so
  /// that a fault is told in seconds.
  private QuestionSet fitting(
      QuestionSet set, Corpus corpus, ApplicationContext parts, Interrupt interrupt)
      throws IOException {
    Path source = options.articles;
    if (source == null) {
      return checked(set.fitting(corpus.texts(set.goldIds())));
    }
    var files = new EvalArticles(source, parts.getBean(ArticleFiles.class));
    QuestionSet fitting = checked(set.fitting(files.texts(set.goldIds(), interrupt)));
    files.addTo(corpus.library(), interrupt);
    if (corpus.size() == 0) {
      throw new WrongCall("there are no articles in " + source);
    }
    return fitting;
  }

  private QuestionSet checked(QuestionSet set) {
    set.faults().forEach(fault -> System.err.println(Screen.plain(fault.toString())));
    if (!set.faults().isEmpty() && !options.lenient) {
      throw new WrongCall(
          "%s has %d faults; correct them, or go on without those lines with --lenient"
              .formatted(set.name(), set.faults().size()));
    }
    if (set.questions().isEmpty()) {
      throw new WrongCall("there are no questions in " + set.name());
    }
    return set.limited(options.limit);
  }

  private static Run run(QuestionSet set, Corpus corpus, Interrupt interrupt) {
    int total = set.questions().size();
    try (var bar = new Bar("Asking", " questions")) {
      return new Evaluation(corpus)
          .run(set, done -> bar.accept(new Progress(done, total)), interrupt);
    }
  }

  private int compared(@Nullable Baseline before, Report report) {
    if (before == null) {
      return 0;
    }
    try {
      var comparison = Comparison.of(before, report);
      System.out.print(Summary.of(comparison));
      return comparison.isWorse() ? Cli.FAILED : 0;
    } catch (NotComparable e) {
      throw new WrongCall(String.valueOf(e.getMessage()));
    }
  }

  private int ended(QuestionSet set, Run run) {
    System.err.printf(
        "footnote: interrupted after %d of %d questions; the figures are of those%s%n",
        run.size(),
        set.questions().size(),
        options.out == null ? "" : ", and so is the report in " + options.out);
    return Cli.FAILED;
  }
}
