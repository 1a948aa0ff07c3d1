package footnote.cli;

import footnote.feed.Feeds;
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
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Adds or updates articles from files, folders, archives, web pages and feeds.")
final class IngestCommand implements Callable<Integer> {
  private static final Pattern LINE = Pattern.compile(", line \\d+$");

  private final Start start;
  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private final Map<String, List<Outcome.Failed>> failures = new HashMap<>();
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
    try (var parts = start.quietly()) {
      try (var bar = new Bar("Reading what is there")) {
        parts.getBean(Library.class).open(bar);
      }
      take(parts);
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

  private void take(ApplicationContext parts) throws IOException {
    var files = parts.getBean(ArticleFiles.class);
    Map<String, List<Path>> found = found(files);
    long total = found.values().stream().mapToLong(Total::of).sum();
    try (var bar = new Bar("Reading articles")) {
      var batch = new Batch(outcome -> report(outcome, bar, total));
      for (String path : paths) {
        if (isAddress(path)) {
          parts.getBean(Feeds.class).add(path, batch);
        } else {
          add(
              Path.of(path),
              found.getOrDefault(path, List.of()),
              files,
              parts.getBean(Library.class),
              batch);
        }
      }
      batch.finish();
    }
  }

  /// The files that each path stands for; an address stands for itself.
  private Map<String, List<Path>> found(ArticleFiles files) throws IOException {
    var found = new HashMap<String, List<Path>>();
    for (String path : paths) {
      boolean folder = !isAddress(path) && Files.isDirectory(Path.of(path));
      found.put(path, folder ? files.listAll(Path.of(path)) : List.of(Path.of(path)));
    }
    return found;
  }

  private static boolean isAddress(String path) {
    return path.matches("(?i)[a-z][a-z0-9+.-]+://.*");
  }

  /// Keeps what failed of each file, and forgets what failed of it at an earlier call.
  private void settle(Attempts attempts) {
    failures.forEach(attempts::ingested);
  }

  private void add(Path path, List<Path> found, ArticleFiles files, Library library, Batch batch) {
    boolean folder = Files.isDirectory(path);
    Path root = folder ? path : ArticleFiles.folderOf(path);
    for (Path file : found) {
      String id = folder ? path.relativize(file).toString() : file.getFileName().toString();
      failures.putIfAbsent(id.replace('\\', '/'), new ArrayList<>());
      files.read(
          root,
          file,
          id.replace('\\', '/'),
          (name, reading) -> batch.add(library.add(name, reading, null)));
    }
  }

  private void report(Outcome outcome, Bar bar, long total) {
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
    bar.accept(new Progress(done, total));
  }
}
