package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.article.Reading;
import footnote.library.Outcome.Change;
import footnote.passage.Passage;
import footnote.passage.Span;
import footnote.store.IndexTasks;
import footnote.store.NewRevision;
import footnote.store.Revisions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
  private static final String BRIDGE = "The bridge over the Aldermere was reopened on Monday.";
  private static final String HARBOUR = "The harbour of Brinmouth was closed for a week.";

  @TempDir Path folder;
  private Path index;

  @BeforeEach
  void nameTheIndex() {
    index = folder.resolve("index");
  }

  @Test
  void tellsCreatedUpdatedAndUnchangedApart() {
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.keep("a", BRIDGE))
          .isEqualTo(new Outcome.Kept("a", 1, Change.CREATED, 1, null));
      assertThat(open.keep("a", BRIDGE))
          .isEqualTo(new Outcome.Kept("a", 1, Change.UNCHANGED, 1, null));
      assertThat(open.keep("a", HARBOUR))
          .isEqualTo(new Outcome.Kept("a", 2, Change.UPDATED, 1, null));
      assertThat(open.articles.count(List.of())).isEqualTo(1);
    }
  }

  @Test
  void takesANewTitleAloneForAnUpdate() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      var renamed = new Article("a", "Aqueduct", BRIDGE, null, null, null, null, "en");
      assertThat(Futures.get(open.library.add(renamed, null)))
          .isEqualTo(new Outcome.Kept("a", 2, Change.UPDATED, 1, null));
      assertThat(open.find("aqueduct")).containsExactly("a#2#0");
    }
  }

  @Test
  void namesTheOldestArticleWithTheSameText() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("first", BRIDGE);
      assertThat(open.keep("second", BRIDGE).duplicateOf()).isEqualTo("first");
      assertThat(open.keep("third", BRIDGE).duplicateOf()).isEqualTo("first");
      assertThat(open.keep("second", BRIDGE))
          .isEqualTo(new Outcome.Kept("second", 1, Change.UNCHANGED, 1, "first"));
      assertThat(open.keep("other", HARBOUR).duplicateOf()).isNull();
    }
  }

  @Test
  void findsEveryArticleRightAfterItWasKept() {
    try (var open = OpenLibrary.in(folder)) {
      for (int i = 0; i < 20; i++) {
        open.keep("a" + i, "The word of the day is marker%d.".formatted(i));
        assertThat(open.find("marker" + i)).containsExactly("a" + i + "#1#0");
      }
    }
  }

  @Test
  void findsTheNewTextAndNeverTheOldOneAfterAnUpdate() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      open.keep("a", HARBOUR);
      assertThat(open.find("Brinmouth")).containsExactly("a#2#0");
      assertThat(open.find("Aldermere")).isEmpty();
      assertThat(open.articles.current("a").orElseThrow().article().text()).isEqualTo(HARBOUR);
      assertThat(open.articles.revision("a", 1).orElseThrow().article().text()).isEqualTo(BRIDGE);
    }
  }

  @Test
  void removesAnArticleWithItsTextsAndGoesOnCountingWhenItComesBack() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      open.keep("b", HARBOUR);
      assertThat(Futures.get(open.library.remove("a"))).isTrue();
      assertThat(open.find("Aldermere")).isEmpty();
      assertThat(open.find("Brinmouth")).containsExactly("b#1#0");
      assertThat(open.articles.current("a")).isEmpty();
      assertThat(open.articles.revision("a", 1)).isEmpty();
      assertThat(Futures.get(open.library.remove("a"))).isFalse();
      assertThat(open.keep("a", BRIDGE))
          .isEqualTo(new Outcome.Kept("a", 2, Change.CREATED, 1, null));
      assertThat(open.find("Aldermere")).containsExactly("a#2#0");
    }
  }

  @Test
  void bringsAnArticleBackWhileItsRemovalIsUnderWay() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      for (int i = 0; i < 100; i++) {
        var removal = open.library.remove("a");
        open.keep("a", BRIDGE);
        assertThat(Futures.get(removal)).isTrue();
      }
      assertThat(open.find("Aldermere")).containsExactly("a#101#0");
    }
  }

  @Test
  void freesADuplicateWhoseOriginalIsRemoved() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("first", BRIDGE);
      open.keep("second", BRIDGE);
      Futures.get(open.library.remove("first"));
      assertThat(open.articles.header("second").orElseThrow().duplicateOf()).isNull();
      assertThat(open.keep("third", BRIDGE).duplicateOf()).isEqualTo("second");
    }
  }

  @Test
  void findsAnArticleOnceAndWholeWhileItIsUpdated() throws Exception {
    try (var open = OpenLibrary.in(folder);
        var threads = Executors.newSingleThreadExecutor()) {
      int passages = open.keep("a", report(0)).passages();
      assertThat(passages).isGreaterThan(1);
      var ended = new AtomicBoolean();
      var searches = new AtomicInteger();
      Future<Integer> search =
          threads.submit(
              () -> {
                int newest = 1;
                while (!ended.get()) {
                  int revision = wholeRevision(open.find("ferry"), passages);
                  assertThat(revision).isGreaterThanOrEqualTo(newest);
                  newest = revision;
                  searches.incrementAndGet();
                }
                return newest;
              });
      try {
        for (int i = 1; i <= 30; i++) {
          int before = searches.get();
          assertThat(open.keep("a", report(i)).revision()).isEqualTo(i + 1);
          assertThat(wholeRevision(open.find("ferry"), passages)).isEqualTo(i + 1);
          Awaitility.await().until(() -> search.isDone() || searches.get() > before + 1);
        }
      } finally {
        ended.set(true);
      }
      assertThat(search.get()).isEqualTo(31);
    }
  }

  /// The one revision of which every passage was found exactly once.
  private static int wholeRevision(List<String> ids, int passages) {
    int revision = Integer.parseInt(ids.getFirst().split("#")[1]);
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, passages).mapToObj(n -> "a#" + revision + "#" + n).toList());
    return revision;
  }

  private static String report(int number) {
    return IntStream.range(0, 12)
        .mapToObj(
            line ->
                "On voyage %d the ferry to Brinmouth took %d passengers over the quiet sound."
                    .formatted(100 + number, 200 + line))
        .collect(Collectors.joining(" "));
  }

  @Test
  void keepsEveryArticleOfFourThreadsOnce() throws Exception {
    try (var open = OpenLibrary.in(folder);
        var threads = Executors.newFixedThreadPool(4)) {
      var adders = new ArrayList<Callable<List<Outcome>>>();
      for (int t = 0; t < 4; t++) {
        int thread = t;
        adders.add(() -> addFifty(open, thread));
      }
      var outcomes = new ArrayList<Outcome>();
      for (Future<List<Outcome>> future : threads.invokeAll(adders)) {
        outcomes.addAll(future.get());
      }
      assertThat(outcomes)
          .hasSize(200)
          .allMatch(o -> o instanceof Outcome.Kept kept && kept.change() == Change.CREATED);
      assertThat(open.articles.count(List.of())).isEqualTo(200);
      assertThat(open.index.count()).isEqualTo(200);
      assertThat(open.find("lantern")).hasSize(200).doesNotHaveDuplicates();
    }
  }

  private static List<Outcome> addFifty(OpenLibrary open, int thread) {
    return IntStream.range(0, 50)
        .mapToObj(
            i ->
                open.library.add(
                    OpenLibrary.article(
                        "t%d-%d".formatted(thread, i), "Lantern %d-%d.".formatted(thread, i)),
                    null))
        .toList()
        .stream()
        .map(Futures::get)
        .toList();
  }

  @Test
  void writesEachOfManyUpdatesOfOneArticleInTheOrderTheyWereGiven() {
    try (var open = OpenLibrary.in(folder)) {
      List<Outcome> outcomes =
          IntStream.rangeClosed(1, 40)
              .mapToObj(i -> OpenLibrary.article("a", "The tide reached mark%d.".formatted(i)))
              .map(article -> open.library.add(article, null))
              .toList()
              .stream()
              .map(Futures::get)
              .toList();
      assertThat(outcomes)
          .extracting(outcome -> ((Outcome.Kept) outcome).revision())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
      assertThat(open.find("tide")).containsExactly("a#40#0");
      assertThat(open.find("mark40")).containsExactly("a#40#0");
    }
  }

  @Test
  void findsAllAfterItWasClosedAndOpenedAgain() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      open.keep("b", HARBOUR);
      open.keep("b", HARBOUR + " It froze.");
      Futures.get(open.library.remove("a"));
    }
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).isEmpty();
      assertHoldsItsRecord(open);
      assertThat(open.find("Brinmouth")).containsExactly("b#2#0");
      assertThat(open.find("Aldermere")).isEmpty();
    }
  }

  @Test
  void rebuildsAnIndexThatIsGone() throws Exception {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      open.keep("b", HARBOUR);
    }
    OpenLibrary.delete(index);
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).containsExactly(new Progress(2, 2));
      assertHoldsItsRecord(open);
      assertThat(open.find("Aldermere")).containsExactly("a#1#0");
    }
  }

  @Test
  void rebuildsAnIndexThatIsDamaged() throws Exception {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
    }
    try (var files = Files.list(index)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).containsExactly(new Progress(1, 1));
      assertThat(open.find("Aldermere")).containsExactly("a#1#0");
    }
  }

  @Test
  void replaysTheTaskThatAnOlderIndexMissed(@TempDir Path copies) throws Exception {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
    }
    OpenLibrary.copy(index, copies.resolve("index"));
    try (var open = OpenLibrary.in(folder)) {
      open.keep("b", HARBOUR);
    }
    OpenLibrary.copy(copies.resolve("index"), index);
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).as("a replay is no rebuild").isEmpty();
      assertHoldsItsRecord(open);
      assertThat(open.find("Brinmouth")).containsExactly("b#1#0");
    }
  }

  @Test
  void rebuildsAnOlderIndexWhoseTasksAreDropped(@TempDir Path copies) throws Exception {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
    }
    OpenLibrary.copy(index, copies.resolve("index"));
    try (var open = OpenLibrary.in(folder)) {
      open.keep("b", HARBOUR);
      Futures.get(open.library.remove("a"));
      open.keep("c", HARBOUR + " It froze.");
    }
    OpenLibrary.copy(copies.resolve("index"), index);
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).containsExactly(new Progress(2, 2));
      assertHoldsItsRecord(open);
      assertThat(open.find("Aldermere")).isEmpty();
      assertThat(open.find("froze")).containsExactly("c#1#0");
    }
  }

  @Test
  void rebuildsAnIndexThatIsNewerThanTheRecord(@TempDir Path copies) throws Exception {
    Path record = folder.resolve("record.db");
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      open.keep("b", HARBOUR);
    }
    OpenLibrary.copy(record, copies.resolve("record.db"));
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", "The bridge was torn down.");
      open.keep("c", "A tunnel took its place.");
      Futures.get(open.library.remove("b"));
    }
    assertThat(folder.resolve("record.db-wal")).doesNotExist();
    OpenLibrary.copy(copies.resolve("record.db"), record);
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).containsExactly(new Progress(2, 2));
      assertHoldsItsRecord(open);
      assertThat(open.find("Aldermere")).containsExactly("a#1#0");
      assertThat(open.find("Brinmouth")).containsExactly("b#1#0");
      assertThat(open.find("tunnel")).isEmpty();
    }
  }

  @Test
  void rebuildsTheIndexOfAnotherRecord() throws Exception {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
    }
    OpenLibrary.delete(folder.resolve("record.db"));
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.index.count()).isZero();
      assertThat(open.find("Aldermere")).isEmpty();
      assertThat(open.keep("b", HARBOUR).change()).isEqualTo(Change.CREATED);
      assertHoldsItsRecord(open);
    }
  }

  @Test
  void rebuildsTheIndexOfAnEarlierVersion() throws Exception {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
    }
    try (var directory = FSDirectory.open(index);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      var stamp = new HashMap<String, String>();
      writer.getLiveCommitData().forEach(e -> stamp.put(e.getKey(), e.getValue()));
      stamp.put("version", "1");
      writer.setLiveCommitData(stamp.entrySet());
      writer.commit();
    }
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).containsExactly(new Progress(1, 1));
      assertHoldsItsRecord(open);
      assertThat(open.find("Aldermere")).containsExactly("a#1#0");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 40_000})
  void removesAnArticleWhoseIdIsTooLongToBeAddedAgain(int length) {
    String id = "i".repeat(length);
    try (var open = OpenLibrary.in(folder)) {
      open.keep("a", BRIDGE);
      put(open, id);
    }
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.find("Aldermere")).containsExactly("a#1#0");
      assertThat(Futures.get(open.library.remove(id))).isTrue();
      assertThat(open.articles.current(id)).isEmpty();
      assertThat(open.find("Brinmouth")).isEmpty();
      assertThat(Futures.get(open.library.remove(id))).isFalse();
      assertThat(open.find("Aldermere")).containsExactly("a#1#0");
    }
  }

  /// Writes an article as an earlier version did, which knew no limit.
  private static void put(OpenLibrary open, String id) {
    var article = OpenLibrary.article(id, HARBOUR);
    var sentence = new Span(0, HARBOUR.length());
    var passage = new Passage(id, 1, 0, 0, HARBOUR.length(), List.of(sentence));
    new Revisions(open.database)
        .put(
            new NewRevision(
                article, 1, List.of(passage), "content", "text", null, null, Instant.EPOCH));
    new IndexTasks(open.database).add(id);
  }

  @Test
  void refusesAnIdThatIsTooLong() {
    try (var open = OpenLibrary.in(folder)) {
      String id = "i".repeat(4097);
      assertThat(open.library.add(OpenLibrary.article(id, BRIDGE), null))
          .isCompletedWithValue(new Outcome.Failed(id, "Its id is longer than 4,096 characters."));
      assertThat(open.keep("i".repeat(4096), BRIDGE).change()).isEqualTo(Change.CREATED);
      assertThat(open.keep("\u707E".repeat(4096), HARBOUR).change()).isEqualTo(Change.CREATED);
    }
  }

  /// The index holds every passage of the record's newest revisions, and no other.
  private static void assertHoldsItsRecord(OpenLibrary open) {
    List<String> passages =
        open.articles.idsAfter("", 1000).stream()
            .flatMap(id -> open.articles.current(id).orElseThrow().passages().stream())
            .map(Passage::id)
            .toList();
    assertThat(open.index.count()).isEqualTo(passages.size());
    assertThat(open.find("report")).containsExactlyInAnyOrderElementsOf(passages);
  }

  @Test
  void tellsWhyAnArticleWasNotTaken() {
    try (var open = OpenLibrary.in(folder)) {
      for (Reading reading :
          List.of(new Reading.Refused("It is not text."), new Reading.Skipped("It is empty."))) {
        String reason = reading instanceof Reading.Refused(var why) ? why : "It is empty.";
        assertThat(open.library.add("x.txt", reading, null))
            .isCompletedWithValue(new Outcome.Failed("x.txt", reason));
      }
      assertThat(open.articles.count(List.of())).isZero();
    }
  }
}
