package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import footnote.MadeFiles;
import footnote.library.Outcome.Change;
import footnote.store.ArticleHeader;
import footnote.store.Failure;
import footnote.store.Failures;
import footnote.store.ReadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTest {
  private static final String BRIDGE = "The bridge over the Aldermere was reopened on Monday.";
  private static final String HARBOUR = "The harbour of Brinmouth was closed for a week.";
  private static final String TUNNEL = "A tunnel under the Corrow hills took nine years to dig.";

  @TempDir Path temp;
  private Path root;
  private OpenLibrary open;
  private Folder folder;
  private final MovedClock clock = new MovedClock();

  @BeforeEach
  void openTheLibrary() throws IOException {
    root = Files.createDirectory(temp.resolve("articles"));
    open = OpenLibrary.in(Files.createDirectory(temp.resolve("data")));
    folder = follow(root.toString());
  }

  @AfterEach
  void closeTheLibrary() {
    open.close();
  }

  private Folder follow(String path) {
    return follow(path, "remove");
  }

  private Folder follow(String path, String gone) {
    return new Folder(
        new FolderSettings(path, gone),
        open.library,
        open.articles,
        new ReadFiles(open.database),
        new ArticleFiles(),
        new Attempts(open.database, clock));
  }

  @Test
  void takesNewChangedAndRemovedFiles() throws IOException {
    write("a.txt", BRIDGE);
    write("deeper/b.md", HARBOUR);
    assertThat(scan()).containsExactly(kept("a.txt", 1), kept("deeper/b.md", 1));
    assertThat(ids()).containsExactly("a.txt", "deeper/b.md");
    assertThat(scan()).as("nothing changed").isEmpty();

    write("a.txt", TUNNEL);
    assertThat(scan()).containsExactly(new Outcome.Kept("a.txt", 2, Change.UPDATED, 1, null));
    assertThat(open.find("tunnel")).containsExactly("a.txt#2#0");
    assertThat(open.find("Aldermere")).isEmpty();

    Files.delete(root.resolve("a.txt"));
    assertThat(scan()).isEmpty();
    assertThat(ids()).containsExactly("deeper/b.md");
    assertThat(open.find("tunnel")).isEmpty();
    assertThat(open.find("Brinmouth")).containsExactly("deeper/b.md#1#0");
  }

  @Test
  void takesARenamedFileForANewArticle() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", HARBOUR);
    scan();
    Files.move(root.resolve("a.txt"), root.resolve("c.txt"));
    scan();
    assertThat(ids()).containsExactly("b.txt", "c.txt");
    assertThat(open.find("Aldermere")).containsExactly("c.txt#1#0");
  }

  @Test
  void removesTheOnlyArticleWithItsFile() throws IOException {
    write("a.txt", BRIDGE);
    scan();
    Files.delete(root.resolve("a.txt"));
    scan();
    assertThat(ids()).isEmpty();
  }

  @Test
  void waitsWithAFileUntilItHasStoppedChanging() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", HARBOUR);
    // A time that stays fresh however slow the machine is.
    touch("b.txt", Instant.now().plus(Duration.ofHours(1)));
    assertThat(scan()).containsExactly(kept("a.txt", 1));

    write("b.txt", HARBOUR + " It froze.");
    touch("b.txt", Instant.now().plus(Duration.ofHours(2)));
    assertThat(scan()).as("it changed between two looks").isEmpty();

    assertThat(scan()).containsExactly(kept("b.txt", 1));
    assertThat(open.find("froze")).containsExactly("b.txt#1#0");
  }

  @Test
  void keepsAnArticleWhoseFileIsBeingWrittenAnew() throws IOException {
    write("a.txt", BRIDGE);
    scan();
    write("a.txt", HARBOUR);
    touch("a.txt", Instant.now().plus(Duration.ofHours(1)));
    assertThat(scan()).isEmpty();
    assertThat(open.find("Aldermere")).containsExactly("a.txt#1#0");
  }

  @Test
  void removesNothingWhenTheFolderIsGone() throws IOException {
    write("a.txt", BRIDGE);
    scan();
    Files.move(root, temp.resolve("elsewhere"));
    for (int i = 0; i < 2; i++) {
      assertThat(folder.scan(outcome -> {})).isFalse();
      assertThat(ids()).containsExactly("a.txt");
    }

    Files.move(temp.resolve("elsewhere"), root);
    assertThat(scan()).as("it is as it was").isEmpty();
    assertThat(ids()).containsExactly("a.txt");
  }

  @Test
  void removesNothingWhenEverythingIsGoneAtOnce() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", HARBOUR);
    scan();
    Files.delete(root.resolve("a.txt"));
    Files.delete(root.resolve("b.txt"));
    assertThat(scan()).isEmpty();
    assertThat(ids()).containsExactly("a.txt", "b.txt");
    assertThat(open.find("Brinmouth")).containsExactly("b.txt#1#0");
  }

  @Test
  void leavesArticlesThatCameAnotherWayAlone() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", HARBOUR);
    scan();
    open.keep("posted", TUNNEL);
    Files.delete(root.resolve("a.txt"));
    scan();
    assertThat(ids()).containsExactly("b.txt", "posted");
  }

  @Test
  void removesWhatVanishedWhileItWasNotRunning() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", HARBOUR);
    scan();
    Files.delete(root.resolve("a.txt"));
    folder = follow(root.toString());
    assertThat(scan()).containsExactly(new Outcome.Kept("b.txt", 1, Change.UNCHANGED, 1, null));
    assertThat(ids()).containsExactly("b.txt");
  }

  @Test
  void keepsWhyAFileFailedUntilItIsTaken() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", "?!");
    scan();
    assertThat(failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.id()).isEqualTo("b.txt");
              assertThat(failure.reason()).contains("no text");
              assertThat(failure.tries()).isEqualTo(1);
              assertThat(failure.nextAt()).isEqualTo(clock.now.plusSeconds(60));
            });
    write("b.txt", HARBOUR);
    assertThat(scan()).as("a file that changed is tried at once").hasSize(1);
    assertThat(failures()).isEmpty();
  }

  @Test
  void triesAFileThatFailedTenTimesWithLongerPauses() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", "?!");
    Instant first = clock.now;
    assertThat(scan()).hasSize(2);
    for (int minutes = 1; minutes <= 256; minutes *= 2) {
      clock.now = clock.now.plus(Duration.ofMinutes(minutes)).minusMillis(1);
      assertThat(scan()).as("before %d minutes have passed", minutes).isEmpty();
      clock.now = clock.now.plusMillis(1);
      // What is known of failures outlives a start.
      folder = follow(root.toString());
      assertThat(scan()).as("after %d minutes", minutes).hasSizeGreaterThan(0);
      assertThat(scan()).isEmpty();
    }
    Failure last = failures().getFirst();
    assertThat(last.tries()).isEqualTo(10);
    assertThat(last.nextAt()).isNull();
    assertThat(last.firstAt()).isEqualTo(first);
    clock.now = clock.now.plus(Duration.ofDays(400));
    assertThat(scan()).as("not for ever").isEmpty();
    folder = follow(root.toString());
    assertThat(scan()).containsExactly(new Outcome.Kept("a.txt", 1, Change.UNCHANGED, 1, null));

    write("b.txt", "?!!");
    scan();
    assertThat(failures().getFirst().tries()).isEqualTo(1);
    assertThat(failures().getFirst().nextAt()).isEqualTo(clock.now.plusSeconds(60));
  }

  @Test
  void forgetsFailuresOfFilesThatAreGone() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", "?!");
    write("c.jsonl", line("x", HARBOUR) + "{no\n{neither\n");
    scan();
    assertThat(failures())
        .extracting(Failure::id)
        .containsExactly("b.txt", "c.jsonl, line 2", "c.jsonl, line 3");
    Files.delete(root.resolve("b.txt"));
    write("c.jsonl", line("x", HARBOUR) + "\n{neither\n");
    clock.now = clock.now.plusSeconds(1);
    scan();
    assertThat(failures()).extracting(Failure::id).containsExactly("c.jsonl, line 3");
    assertThat(Futures.get(open.library.remove("c.jsonl, line 3"))).isTrue();
    assertThat(failures()).isEmpty();
  }

  @Test
  void anArticleThatIsPostedSettlesNoFileOfItsName() throws IOException {
    write("a.txt", "?!");
    scan();
    new Attempts(open.database, clock).uploadFailed(new Outcome.Failed("a.txt", "It is odd."));
    assertThat(failures()).hasSize(2);
    open.keep("a.txt", HARBOUR);
    assertThat(failures()).singleElement().matches(failure -> failure.nextAt() != null);
  }

  private List<Failure> failures() {
    return new Failures(open.database).list(100, 0);
  }

  @Test
  void keepsWhatIsGoneWhereItIsToldTo() throws IOException {
    folder = follow(root.toString(), "keep");
    write("a.txt", BRIDGE);
    write("b.txt", "?!");
    write("c.jsonl", line("x", HARBOUR) + line("y", TUNNEL));
    scan();
    Files.delete(root.resolve("a.txt"));
    Files.delete(root.resolve("b.txt"));
    write("c.jsonl", line("x", HARBOUR));
    scan();
    assertThat(ids()).containsExactly("a.txt", "x", "y");
    assertThat(failures()).as("a file that is gone is no failure").isEmpty();
    write("a.txt", BRIDGE);
    assertThat(scan()).containsExactly(new Outcome.Kept("a.txt", 1, Change.UNCHANGED, 1, null));

    folder = follow(root.toString());
    Files.delete(root.resolve("a.txt"));
    scan();
    assertThat(ids()).as("what is gone goes once it may").containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource({"delete", "''", "KEEP"})
  void refusesAnotherRuleForWhatIsGone(String gone) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FolderSettings("articles", gone))
        .withMessage("footnote.articles.gone is “" + gone + "”; it can be remove or keep");
  }

  @Test
  void followsNoSymbolicLinks() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), HARBOUR);
    write("a.txt", BRIDGE);
    Files.createSymbolicLink(root.resolve("file.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("folder"), outside);
    scan();
    scan();
    assertThat(ids()).containsExactly("a.txt");
    assertThat(open.find("Brinmouth")).isEmpty();
  }

  @Test
  void readsNoLinkThatIsNamedOutright() throws IOException {
    write("a.txt", BRIDGE);
    Path link = Files.createSymbolicLink(root.resolve("b.txt"), root.resolve("a.txt"));
    var readings = new ArrayList<String>();
    new ArticleFiles()
        .read(root, link, "b.txt", (name, reading) -> readings.add(reading.toString()));
    assertThat(readings).singleElement().asString().contains("Refused", "links are not followed");
  }

  @Test
  void passesOverHiddenFilesAndOtherKinds() throws IOException {
    write("a.txt", BRIDGE);
    write(".hidden.txt", HARBOUR);
    write(".git/b.txt", HARBOUR);
    write("picture.png", HARBOUR);
    write("data.csv", HARBOUR);
    assertThat(scan()).containsExactly(kept("a.txt", 1));
  }

  @Test
  void takesEachLineOfAnArchiveForAnArticle() throws IOException {
    write("x.txt", TUNNEL);
    write("news.jsonl", line("one", BRIDGE) + "\n" + line("two", HARBOUR));
    assertThat(scan()).containsExactlyInAnyOrder(kept("one", 1), kept("two", 1), kept("x.txt", 1));
    assertThat(ids()).containsExactly("one", "two", "x.txt");

    write("news.jsonl", line("two", HARBOUR + " It froze."));
    scan();
    assertThat(ids()).containsExactly("two", "x.txt");
    assertThat(open.find("Aldermere")).isEmpty();
    assertThat(open.find("froze")).containsExactly("two#2#0");

    Files.delete(root.resolve("news.jsonl"));
    scan();
    assertThat(ids()).containsExactly("x.txt");
  }

  @Test
  void keepsTheArticlesOfAnArchiveThatWasRenamed() throws IOException {
    write("x.txt", TUNNEL);
    write("news.jsonl", line("one", BRIDGE) + line("two", HARBOUR));
    scan();
    Files.move(root.resolve("news.jsonl"), root.resolve("old.jsonl"));
    scan();
    assertThat(ids()).containsExactly("one", "two", "x.txt");
    assertThat(open.articles.header("one").orElseThrow().origin()).isEqualTo("folder:old.jsonl");
  }

  @ParameterizedTest
  @CsvSource({"a.jsonl, b.jsonl", "b.jsonl, a.jsonl"})
  void keepsAnArticleThatMovedToAnotherArchive(String from, String to) throws IOException {
    write(from, line("one", BRIDGE) + line("two", HARBOUR));
    write(to, line("three", TUNNEL));
    scan();
    write(from, line("one", BRIDGE));
    write(to, line("three", TUNNEL) + line("two", HARBOUR));
    scan();
    assertThat(ids()).containsExactly("one", "three", "two");
    assertThat(open.find("Brinmouth")).hasSize(1);
  }

  @Test
  void removesNoArticleOfAnArchiveWithABrokenLine() throws IOException {
    write("news.jsonl", line("one", BRIDGE) + line("two", HARBOUR));
    scan();
    write("news.jsonl", line("one", BRIDGE) + "{\"id\": \"two\", \"te\n" + line("three", TUNNEL));
    assertThat(scan())
        .filteredOn(Outcome.Failed.class::isInstance)
        .singleElement()
        .hasFieldOrPropertyWithValue("id", "news.jsonl, line 2");
    assertThat(ids()).containsExactly("one", "three", "two");
  }

  @Test
  void readsTheOthersBesideAFileThatCannotBeRead() throws IOException {
    write("a.txt", BRIDGE);
    Files.write(root.resolve("b.txt"), new byte[] {0, 1, 2, 0, 3, 0, 4, (byte) 0xFF, 0, 0});
    touch("b.txt", Instant.EPOCH);
    write("c.txt", HARBOUR);
    List<Outcome> outcomes = scan();
    assertThat(outcomes).contains(kept("a.txt", 1), kept("c.txt", 1)).hasSize(3);
    assertThat(outcomes)
        .filteredOn(Outcome.Failed.class::isInstance)
        .singleElement()
        .hasFieldOrPropertyWithValue("id", "b.txt");
    assertThat(ids()).containsExactly("a.txt", "c.txt");
  }

  @Test
  void keepsAnArticleWhoseFileCanNoLongerBeRead() throws IOException {
    write("a.txt", BRIDGE);
    write("b.txt", HARBOUR);
    scan();
    write("a.txt", "");
    assertThat(scan()).singleElement().isInstanceOf(Outcome.Failed.class);
    assertThat(ids()).containsExactly("a.txt", "b.txt");
    assertThat(open.find("Aldermere")).containsExactly("a.txt#1#0");
  }

  @Test
  void readsADocumentOnceUntilItChangesOrItsArticleIsGone() throws IOException {
    Path zip = root.resolve("a.zip");
    Files.write(zip, MadeFiles.zip("b.txt", BRIDGE, "c.txt", HARBOUR));
    touch("a.zip", Instant.EPOCH);
    assertThat(scan()).containsExactly(kept("a.zip/b.txt", 1), kept("a.zip/c.txt", 1));
    folder = follow(root.toString());
    assertThat(scan()).as("as after a start").isEmpty();

    touch("a.zip", Instant.EPOCH.plusSeconds(1));
    assertThat(scan()).hasSize(2);

    Futures.get(open.library.remove("a.zip/b.txt"));
    folder = follow(root.toString());
    assertThat(scan()).hasSize(2);
    assertThat(ids()).containsExactly("a.zip/b.txt", "a.zip/c.txt");

    Files.write(zip, MadeFiles.zip("c.txt", HARBOUR));
    touch("a.zip", Instant.EPOCH.plusSeconds(2));
    scan();
    assertThat(ids()).containsExactly("a.zip/c.txt");
  }

  @Test
  void followsNothingWhereNoFolderIsNamed() {
    open.keep("posted", TUNNEL);
    folder = follow("");
    assertThat(scan()).isEmpty();
    assertThat(folder.path()).isEmpty();
    assertThat(ids()).containsExactly("posted");
  }

  /// Looks at the folder once.
  private List<Outcome> scan() {
    var outcomes = new ArrayList<Outcome>();
    assertThat(folder.scan(outcomes::add)).isTrue();
    return outcomes;
  }

  private List<String> ids() {
    return open.articles.list(List.of(), 100, 0).stream().map(ArticleHeader::id).sorted().toList();
  }

  private static Outcome kept(String id, int revision) {
    return new Outcome.Kept(id, revision, Change.CREATED, 1, null);
  }

  private static String line(String id, String text) {
    return "{\"id\": \"%s\", \"title\": \"Report\", \"text\": \"%s\"}\n".formatted(id, text);
  }

  /// Writes a file that has long stopped changing.
  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    touch(name, Instant.EPOCH.plusSeconds(text.length()));
  }

  private void touch(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(root.resolve(name), FileTime.from(time));
  }

  /// Stands still until it is moved.
  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
