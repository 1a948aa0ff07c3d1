import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Library;
import footnote.retrieval.Reranker;
import footnote.retrieval.Retriever;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Footnote's record, index, library and retriever, empty, in a folder that goes away with them.
record Parts(
    Path folder,
    Database database,
    LuceneIndex index,
    Articles articles,
    Library library,
    Retriever retriever)
    implements AutoCloseable {

  static Parts open(Encoder encoder, Optional<Reader> reader) throws IOException {
    Path folder = Files.createTempDirectory("footnote-bench-");
    var database = new Database(folder.resolve("record.db"));
    var identity = new Facts(database).identity();
    var stamp = new IndexStamp(identity, encoder.name(), encoder.dimensions());
    var index = LuceneIndex.open(folder.resolve("index"), stamp);
    var articles = new Articles(database);
    var library = new Library(database, index, encoder, Clock.systemUTC());
    library.open(progress -> {});
    var retriever = new Retriever(articles, index, encoder, new Reranker(encoder, reader));
    return new Parts(folder, database, index, articles, library, retriever);
  }

  @Override
  public void close() throws IOException {
    retriever.close();
    library.close();
    index.close();
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
