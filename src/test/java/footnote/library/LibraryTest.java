package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.article.Reading;
import footnote.embedding.Encoder;
import footnote.index.Hit;
import footnote.index.IndexStamp;
import footnote.index.LexicalQuery;
import footnote.index.LuceneIndex;
import footnote.library.Outcome.Change;
import footnote.library.Outcome.Kept;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import footnote.store.StoredArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class LibraryTest {
  private static Encoder encoder;

  @TempDir Path folder;
  private Database database;
  private LuceneIndex index;
  private Library library;
  private Articles articles;

  @BeforeAll
  static void load() {
    encoder = Encoder.miniLm();
  }

  @AfterAll
  static void unload() {
    encoder.close();
  }

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    var stamp = new IndexStamp(new Facts(database).identity(), encoder.name(), 384);
    index = LuceneIndex.open(folder.resolve("index"), stamp);
    articles = new Articles(database);
    library = new Library(database, index, encoder, Clock.systemUTC());
    library.open(progress -> {});
  }

  @AfterEach
  void close() {
    library.close();
    index.close();
    database.close();
  }

  @Test
  void findsAnArticleOnceItIsAcknowledged() {
    Kept kept = add("a", "The bronze otter weighs 63 kilograms.");
    assertThat(kept).isEqualTo(new Kept("a", 1, Change.CREATED, 1, null));
    assertThat(found("otter")).containsExactly("a#1#0");
  }

  @Test
  void changesNothingForTheSameArticle() {
    add("a", "The bronze otter weighs 63 kilograms.");
    assertThat(add("a", "The bronze otter weighs 63 kilograms."))
        .isEqualTo(new Kept("a", 1, Change.UNCHANGED, 1, null));
  }

  @Test
  void keepsAnOldRevisionReadable() {
    add("a", "The bronze otter weighs 63 kilograms.");
    assertThat(add("a", "The bronze heron weighs 12 kilograms.").revision()).isEqualTo(2);
    assertThat(found("otter")).isEmpty();
    assertThat(found("heron")).containsExactly("a#2#0");
    assertThat(articles.revision("a", 1).orElseThrow().article().text()).contains("otter");
  }

  @Test
  void noticesTheSameTextUnderAnotherId() {
    add("a", "The bronze otter weighs 63 kilograms.");
    assertThat(add("b", "The bronze otter weighs 63 kilograms.").duplicateOf()).isEqualTo("a");
  }

  @Test
  void erasesARemovedArticleAndGoesOnCounting() {
    add("a", "The bronze otter weighs 63 kilograms.");
    assertThat(library.remove("a").join()).isTrue();
    assertThat(library.remove("a").join()).isFalse();
    assertThat(found("otter")).isEmpty();
    assertThat(articles.revision("a", 1)).isEmpty();
    assertThat(add("a", "The otter is back.")).isEqualTo(new Kept("a", 2, Change.CREATED, 1, null));
  }

  @Test
  void saysWhyAnArticleWasNotTaken() {
    assertThat(library.add("x", new Reading.Refused("It is not text."), null).join())
        .isEqualTo(new Outcome.Failed("x", "It is not text."));
  }

  @Test
  void hasNoMomentWithoutTheArticle() throws Exception {
    add("a", "The otter weighs 0 kilograms.");
    try (var reader = Executors.newSingleThreadExecutor()) {
      var done = new CompletableFuture<Void>();
      var searches =
          reader.submit(
              () -> {
                int count = 0;
                while (!done.isDone()) {
                  assertThat(found("otter")).hasSize(1);
                  count++;
                }
                return count;
              });
      for (int i = 1; i <= 30; i++) {
        add("a", "The otter weighs " + i + " kilograms.");
      }
      done.complete(null);
      assertThat(searches.get()).isGreaterThan(30);
    }
  }

  @Test
  void takesManyFromSeveralSides() throws Exception {
    try (var callers = Executors.newFixedThreadPool(4)) {
      for (int caller = 0; caller < 4; caller++) {
        int first = 50 * caller;
        callers.submit(
            () ->
                IntStream.range(first, first + 50)
                    .mapToObj(i -> library.add(article("n" + i, "Number " + i + "."), null))
                    .toList()
                    .forEach(CompletableFuture::join));
      }
    }
    assertThat(articles.count(List.of())).isEqualTo(200);
    assertThat(index.count()).isEqualTo(200);
  }

  @Test
  void rebuildsAnIndexThatIsGone() throws IOException {
    add("a", "The bronze otter weighs 63 kilograms.");
    close();
    FileSystemUtils.deleteRecursively(folder.resolve("index"));
    open();
    assertThat(found("otter")).containsExactly("a#1#0");
  }

  @Test
  void catchesUpWithWhatTheIndexMissed() throws IOException {
    add("a", "The bronze otter weighs 63 kilograms.");
    add("b", "The tram has 14 stops.");
    close();
    Path old = folder.resolve("old");
    FileSystemUtils.copyRecursively(folder.resolve("index"), old);
    open();
    add("a", "The bronze heron weighs 12 kilograms.");
    library.remove("b").join();
    add("c", "The ferry takes 22 cars.");
    close();
    FileSystemUtils.deleteRecursively(folder.resolve("index"));
    FileSystemUtils.copyRecursively(old, folder.resolve("index"));
    open();
    assertThat(found("otter")).isEmpty();
    assertThat(found("tram")).isEmpty();
    assertThat(found("heron")).containsExactly("a#2#0");
    assertThat(found("ferry")).containsExactly("c#1#0");
  }

  @Test
  void takesAnIndexThatIsAheadOfTheRecordForForeign() throws IOException {
    add("a", "The bronze otter weighs 63 kilograms.");
    close();
    Path record = folder.resolve("record.db");
    Path older = Files.copy(record, folder.resolve("older.db"));
    open();
    add("b", "The tram has 14 stops.");
    close();
    Files.deleteIfExists(folder.resolve("record.db-wal"));
    Files.deleteIfExists(folder.resolve("record.db-shm"));
    Files.copy(older, record, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    open();
    assertThat(found("tram")).isEmpty();
    assertThat(found("otter")).containsExactly("a#1#0");
  }

  @Test
  void keepsWhatAPassageSays() {
    add("a", "The otter is back. It weighs 63 kilograms.");
    StoredArticle stored = articles.current("a").orElseThrow();
    var texts = new ArrayList<String>();
    stored.passages().forEach(passage -> texts.add(stored.text(passage)));
    assertThat(texts).containsExactly("The otter is back. It weighs 63 kilograms.");
  }

  private Kept add(String id, String text) {
    return (Kept) library.add(article(id, text), null).join();
  }

  private static Article article(String id, String text) {
    return new Article(id, "Title of " + id, text, null, null, null, null, "en");
  }

  private List<String> found(String words) {
    return index.lexical(new LexicalQuery(words, List.of(), 10)).stream()
        .map(Hit::passageId)
        .toList();
  }
}
