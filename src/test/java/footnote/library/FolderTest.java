package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.embedding.Encoder;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.store.ArticleHeader;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class FolderTest {
  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
  private static Encoder encoder;

  @TempDir Path temp;
  private Path root;
  private Database database;
  private LuceneIndex index;
  private Library library;
  private Articles articles;
  private Folder folder;

  @BeforeAll
  static void load() {
    encoder = Encoder.miniLm();
  }

  @AfterAll
  static void unload() {
    encoder.close();
  }

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectory(temp.resolve("articles"));
    database = new Database(temp.resolve("record.db"));
    var stamp = new IndexStamp(new Facts(database).identity(), encoder.name(), 384);
    index = LuceneIndex.open(temp.resolve("index"), stamp);
    articles = new Articles(database);
    library = new Library(database, index, encoder, Clock.systemUTC());
    library.open(progress -> {});
    folder = new Folder(root.toString(), library, articles, new ArticleFiles());
  }

  @AfterEach
  void close() {
    library.close();
    index.close();
    database.close();
  }

  @Test
  void followsNewChangedAndRemovedFiles() throws IOException {
    write("a.txt", "Otter\n\nThe otter is back.", LONG_AGO);
    write("sub/b.md", "# Tram\n\nThe tram runs.", LONG_AGO);
    write("c.txt", "Moth\n\nThe moth flies.", LONG_AGO);
    assertThat(scan()).containsExactlyInAnyOrder("a.txt", "sub/b.md", "c.txt");
    write("a.txt", "Otter\n\nThe otter is gone.", LONG_AGO.plusSeconds(60));
    Files.delete(root.resolve("sub/b.md"));
    assertThat(scan()).containsExactlyInAnyOrder("a.txt", "c.txt");
    assertThat(articles.header("a.txt").orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void waitsForAFileThatIsStillBeingWritten() throws IOException {
    write("a.txt", "Otter\n\nThe otter is", Instant.now().plusSeconds(5));
    assertThat(scan()).isEmpty();
    write("a.txt", "Otter\n\nThe otter is back.", Instant.now().plusSeconds(6));
    assertThat(scan()).isEmpty();
    assertThat(scan()).containsExactly("a.txt");
    assertThat(articles.current("a.txt").orElseThrow().article().text()).endsWith("is back.");
  }

  @Test
  void removesNothingWhenTheFolderIsGone() throws IOException {
    write("a.txt", "Otter\n\nThe otter is back.", LONG_AGO);
    scan();
    FileSystemUtils.deleteRecursively(root);
    assertThat(folder.scan(outcome -> {})).isFalse();
    assertThat(ids()).containsExactly("a.txt");
  }

  @Test
  void removesNothingWhenEverythingIsGoneAtOnce() throws IOException {
    write("a.txt", "Otter\n\nThe otter is back.", LONG_AGO);
    write("b.txt", "Tram\n\nThe tram runs.", LONG_AGO);
    scan();
    Files.delete(root.resolve("a.txt"));
    Files.delete(root.resolve("b.txt"));
    assertThat(scan()).containsExactlyInAnyOrder("a.txt", "b.txt");
  }

  @Test
  void readsNothingOutsideTheFolder() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "Secret\n\nNobody may read it.");
    Files.createSymbolicLink(root.resolve("link.txt"), secret);
    Files.createSymbolicLink(root.resolve("folder"), temp);
    write(".hidden.txt", "Hidden\n\nNot an article.", LONG_AGO);
    write("a.txt", "Otter\n\nThe otter is back.", LONG_AGO);
    assertThat(scan()).containsExactly("a.txt");
  }

  @Test
  void readsAnArchiveLineByLine() throws IOException {
    String a = "{\"id\":\"a\",\"title\":\"Otter\",\"text\":\"The otter is back.\"}\n";
    String b = "{\"id\":\"b\",\"title\":\"Tram\",\"text\":\"The tram runs.\"}\n";
    write("all.jsonl", a + "not json\n" + b, LONG_AGO);
    assertThat(scan()).containsExactlyInAnyOrder("a", "b");
    write("all.jsonl", b, LONG_AGO.plusSeconds(60));
    assertThat(scan()).containsExactly("b");
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() throws IOException {
    write("a.txt", "\u0000\u0001\u0002\u0003\u0000\u0000\u0001".repeat(40), LONG_AGO);
    write("b.txt", "Tram\n\nThe tram runs.", LONG_AGO);
    assertThat(scan()).containsExactly("b.txt");
  }

  private void write(String name, String text, Instant modified) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private List<String> scan() {
    assertThat(folder.scan(outcome -> {})).isTrue();
    return ids();
  }

  private List<String> ids() {
    return articles.list(List.of(), 100, 0).stream().map(ArticleHeader::id).toList();
  }
}
