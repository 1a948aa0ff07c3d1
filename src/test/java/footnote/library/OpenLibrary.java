package footnote.library;

import footnote.article.Article;
import footnote.embedding.Encoder;
import footnote.index.Hit;
import footnote.index.IndexStamp;
import footnote.index.LexicalQuery;
import footnote.index.LuceneIndex;
import footnote.index.PassageIndex;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A library over a folder as Footnote opens it: real record, real index, real model.
final class OpenLibrary implements AutoCloseable {
  /// Loaded once for all tests of this JVM.
  private static final Encoder ENCODER = Encoder.packaged();

  final Database database;
  final Articles articles;
  final PassageIndex index;
  final Library library;

  /// What opening told of a rebuild; empty when there was none.
  final List<Progress> rebuilt = new ArrayList<>();

  private OpenLibrary(Path folder) {
    database = new Database(folder.resolve("record.db"));
    articles = new Articles(database);
    var stamp =
        new IndexStamp(new Facts(database).identity(), ENCODER.name(), ENCODER.dimensions());
    index = LuceneIndex.open(folder.resolve("index"), stamp);
    library = new Library(database, index, ENCODER, Clock.systemUTC());
    library.open(rebuilt::add);
  }

  static OpenLibrary in(Path folder) {
    return new OpenLibrary(folder);
  }

  static Article article(String id, String text) {
    return new Article(id, "Report", text, null, null, null, null, "en");
  }

  /// What cuts and embeds, as the library has it.
  Preparation preparation() {
    return new Preparation(ENCODER);
  }

  /// Adds an article and waits until it is kept.
  Outcome.Kept keep(String id, String text) {
    return (Outcome.Kept) Futures.get(library.add(article(id, text), null));
  }

  /// The ids of the passages that hold the word, best first.
  List<String> find(String word) {
    return index.lexical(query(word, 1000)).stream().map(Hit::passageId).toList();
  }

  static LexicalQuery query(String word, int limit) {
    return new LexicalQuery(word, List.of(), limit);
  }

  @Override
  public void close() {
    library.close();
    index.close();
    database.close();
  }

  /// Puts a copy of a file or folder in the place of another.
  static void copy(Path from, Path to) throws IOException {
    delete(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
