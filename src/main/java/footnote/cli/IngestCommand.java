package footnote.cli;

import footnote.library.ArticleFiles;
import footnote.library.Attempts;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import footnote.library.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Adds or updates articles from files, folders and archives of JSON Lines.")
final class IngestCommand implements Callable<Integer> {
  private static final Pattern LINE = Pattern.compile(", line \\d+$");

  private final Start start;
  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private final Map<String, List<Outcome.Failed>> failures = new HashMap<>();
  private int failed;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
  List<String> paths = List.of();

  IngestCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() throws IOException {
    for (String path : paths) {
      if (path.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
        throw new WrongCall("this version reads files and folders, not " + path);
      }
      if (!Files.exists(Path.of(path))) {
        throw new WrongCall("there is no file or folder " + path);
      }
    }
    try (var parts = start.quietly();
        var bar = new Bar("Reading articles")) {
      var library = parts.getBean(Library.class);
      library.open(bar);
      var batch = new Batch(outcome -> report(outcome, bar));
      for (String path : paths) {
        add(Path.of(path), parts.getBean(ArticleFiles.class), library, batch);
      }
      batch.finish();
      settle(parts.getBean(Attempts.class));
    }
    System.out.printf(
        "%d created, %d updated, %d unchanged, %d failed%n",
        changes.getOrDefault(Change.CREATED, 0),
        changes.getOrDefault(Change.UPDATED, 0),
        changes.getOrDefault(Change.UNCHANGED, 0),
        failed);
    return failed == 0 ? 0 : Cli.FAILED;
  }

  /// Keeps what failed of each file, and forgets what failed of it at an earlier call.
  private void settle(Attempts attempts) {
    failures.forEach(attempts::ingested);
  }

  private void add(Path path, ArticleFiles files, Library library, Batch batch) throws IOException {
    boolean folder = Files.isDirectory(path);
    for (Path file : folder ? files.list(path) : List.of(path)) {
      String id = folder ? path.relativize(file).toString() : file.getFileName().toString();
      failures.putIfAbsent(id.replace('\\', '/'), new ArrayList<>());
      files.read(
          file,
          id.replace('\\', '/'),
          (name, reading) -> batch.add(library.add(name, reading, null)));
    }
  }

  private void report(Outcome outcome, Bar bar) {
    switch (outcome) {
      case Outcome.Kept kept -> changes.merge(kept.change(), 1, Integer::sum);
      case Outcome.Failed failure -> {
        failed++;
        String file = LINE.matcher(failure.id()).replaceFirst("");
        failures.computeIfAbsent(file, name -> new ArrayList<>()).add(failure);
        System.err.println(Screen.plain(failure.id()) + ": " + failure.reason());
      }
    }
    int done = failed + changes.values().stream().mapToInt(Integer::intValue).sum();
    bar.accept(new Progress(done, -1));
  }
}
