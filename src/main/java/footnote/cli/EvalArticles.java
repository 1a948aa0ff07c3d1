package footnote.cli;

import footnote.article.Reading;
import footnote.library.ArticleFiles;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.library.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// The articles that a set of questions is asked of: a file, or the files of a folder.
final class EvalArticles {
  private final Path source;
  private final ArticleFiles files;
  private long count;

  EvalArticles(Path source, ArticleFiles files) {
    this.source = source;
    this.files = files;
  }

  /// The texts of those of the articles that are there.
  Map<String, String> texts(Set<String> ids, Interrupt interrupt) throws IOException {
    var texts = new HashMap<String, String>();
    count = 0;
    each(
        interrupt,
        (name, reading) -> {
          count++;
          if (reading instanceof Reading.Read(var article) && ids.contains(article.id())) {
            texts.put(article.id(), article.text());
          }
        });
    return texts;
  }

  /// Adds all of them; what cannot be read is a line on stderr.
  void addTo(Library library, Interrupt interrupt) throws IOException {
    try (var bar = new Bar("Reading articles", " articles")) {
      var done = new long[1];
      var batch =
          new Batch(
              outcome -> {
                bar.accept(new Progress(++done[0], count));
                if (outcome instanceof Outcome.Failed(var id, var reason)) {
                  System.err.println(Screen.plain(id) + ": " + reason);
                }
              });
      each(interrupt, (name, reading) -> batch.add(library.add(name, reading, null)));
      batch.finish();
    }
  }

  private void each(Interrupt interrupt, BiConsumer<String, Reading> consumer) throws IOException {
    boolean folder = Files.isDirectory(source);
    Path root = folder ? source : ArticleFiles.folderOf(source);
    for (Path file : folder ? files.list(source) : List.of(source)) {
      String id = folder ? source.relativize(file).toString() : file.getFileName().toString();
      files.read(
          root,
          file,
          id.replace('\\', '/'),
          (name, reading) -> {
            if (interrupt.getAsBoolean()) {
              throw new Interrupt.Ended();
            }
            consumer.accept(name, reading);
          });
    }
  }
}
