package footnote.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/// An open Lucene directory with its writer and its searchers.
final class Engine {
  final IndexWriter writer;
  final SearcherManager searchers;
  private final Path folder;
  private final FSDirectory directory;

  Engine(Path folder, Analyzers analyzers) throws IOException {
    this.folder = folder;
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzers).setCommitOnClose(false));
    searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /// Makes sure that the folder can be opened: what is damaged in it is deleted.
  static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!isSound(folder)) {
      deleteFiles(folder);
    }
  }

  /// Whether every file is there and has the checksum that it was written with.
  private static boolean isSound(Path folder) {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return false;
      }
      try (var check = new CheckIndex(directory)) {
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
        return check.checkIndex().clean;
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static void deleteFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  /// Closes without saving, and deletes every file.
  void discard() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
    deleteFiles(folder);
  }
}
