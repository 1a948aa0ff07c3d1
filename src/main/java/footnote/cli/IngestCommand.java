package footnote.cli;

import footnote.feed.Feeds;
import footnote.library.ArticleFiles;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import footnote.library.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Adds or updates articles from files, folders, archives of JSON Lines, web pages and feeds.")
final class IngestCommand implements Callable<Integer> {
  private final Start start;
  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private int failed;

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "1..*",
      description = "files, folders, addresses of web pages and feeds")
  List<String> paths = List.of();

  IngestCommand(Start start) {
    this.start = start;
  }

  @Override
  public Integer call() throws IOException {
    for (String path : paths) {
      if (!isAddress(path) && !Files.exists(Path.of(path))) {
        throw new WrongCall("there is no file or folder " + path);
      }
    }
    try (var parts = start.quietly();
        var bar = new Bar("Reading articles")) {
      var library = parts.getBean(Library.class);
      library.open(bar);
      var batch = new Batch(outcome -> report(outcome, bar));
      for (String path : paths) {
        if (isAddress(path)) {
          parts.getBean(Feeds.class).add(path, batch);
        } else {
          add(Path.of(path), parts.getBean(ArticleFiles.class), library, batch);
        }
      }
      batch.finish();
    }
    System.out.printf(
        "%d created, %d updated, %d unchanged, %d failed%n",
        changes.getOrDefault(Change.CREATED, 0),
        changes.getOrDefault(Change.UPDATED, 0),
        changes.getOrDefault(Change.UNCHANGED, 0),
        failed);
    return failed == 0 ? 0 : Cli.FAILED;
  }

  private static boolean isAddress(String path) {
    return path.matches("(?i)[a-z][a-z0-9+.-]+://.*");
  }

  private static void add(Path path, ArticleFiles files, Library library, Batch batch)
      throws IOException {
    boolean folder = Files.isDirectory(path);
    for (Path file : folder ? files.list(path) : List.of(path)) {
      String id = folder ? path.relativize(file).toString() : file.getFileName().toString();
      files.read(
          file,
          id.replace('\\', '/'),
          (name, reading) -> batch.add(library.add(name, reading, null)));
    }
  }

  private void report(Outcome outcome, Bar bar) {
    switch (outcome) {
      case Outcome.Kept kept -> changes.merge(kept.change(), 1, Integer::sum);
      case Outcome.Failed(var id, var reason) -> {
        failed++;
        System.err.println(Screen.plain(id) + ": " + reason);
      }
    }
    int done = failed + changes.values().stream().mapToInt(Integer::intValue).sum();
    bar.accept(new Progress(done, -1));
  }
}
