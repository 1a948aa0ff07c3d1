package footnote.library;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.article.Article;
import footnote.embedding.Encoder;
import footnote.index.Hit;
import footnote.index.IndexStamp;
import footnote.index.LexicalQuery;
import footnote.index.LuceneIndex;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that adds articles is killed again and again: what it acknowledged is there, once.
class LibraryKillIT {
  private static final int KILLS = 5;

  @Test
  void losesNothingThatWasAcknowledged(@TempDir Path folder) throws Exception {
    var random = new Random(11);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      addUntilKilled(folder, kill, 3 + random.nextInt(60), acknowledged);
    }
    try (var encoder = Encoder.miniLm();
        var store = new Store(folder, encoder)) {
      assertThat(acknowledged).isNotEmpty();
      var kept = new HashSet<>(store.articles.idsAfter("", 100_000));
      assertThat(kept).containsAll(acknowledged);
      assertThat(store.index.count()).isEqualTo(kept.size());
      for (String id : kept) {
        assertThat(store.articles.current(id).orElseThrow().article().text()).endsWith(".");
        assertThat(store.index.lexical(new LexicalQuery(id, List.of(), 5)))
            .extracting(Hit::passageId)
            .containsExactly(id + "#1#0");
      }
    }
  }

  private static void addUntilKilled(Path folder, int kill, int lines, Set<String> acknowledged)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output" + kill);
    Process adder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Adder.class.getName(),
                folder.toString(),
                Integer.toString(kill))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(output.toFile())
            .start();
    await().atMost(60, SECONDS).until(() -> acknowledgedIn(output).size() >= lines);
    adder.destroyForcibly().waitFor();
    acknowledged.addAll(acknowledgedIn(output));
  }

  /// Whole lines; the last may be cut.
  private static List<String> acknowledgedIn(Path output) throws IOException {
    String text = Files.readString(output);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("article"))
        .toList();
  }

  /// The process that is killed.
  static final class Adder {
    public static void main(String[] args) {
      var encoder = Encoder.miniLm();
      var store = new Store(Path.of(args[0]), encoder);
      for (int i = 0; i < 10_000; i++) {
        String id = "article" + args[1] + "x" + i;
        store
            .library
            .add(
                new Article(id, "Title", "This is " + id + ".", null, null, null, null, "en"), null)
            .thenAccept(outcome -> print(id));
      }
    }

    private static synchronized void print(String id) {
      System.out.println(id);
      System.out.flush();
    }
  }

  private static final class Store implements AutoCloseable {
    final Database database;
    final LuceneIndex index;
    final Library library;
    final Articles articles;

    Store(Path folder, Encoder encoder) {
      database = new Database(folder.resolve("record.db"));
      var stamp = new IndexStamp(new Facts(database).identity(), encoder.name(), 384);
      index = LuceneIndex.open(folder.resolve("index"), stamp);
      articles = new Articles(database);
      library = new Library(database, index, encoder, Clock.systemUTC());
      library.open(progress -> {});
    }

    @Override
    public void close() {
      library.close();
      index.close();
      database.close();
    }
  }
}
