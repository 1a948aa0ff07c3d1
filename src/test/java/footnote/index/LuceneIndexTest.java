package footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.article.Filter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LuceneIndexTest {
  private static final IndexStamp STAMP = new IndexStamp("record", "model", 2);
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};

  @TempDir Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder, STAMP);
    index.checkpoint(0);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsByWordsAndByMeaning() {
    put("a", "Otters swim in the harbour.", EAST);
    put("b", "Trams run on rails.", NORTH);
    assertThat(lexical("where does the otter swim?")).containsExactly("a#1#0");
    assertThat(nearest(NORTH)).containsExactly("b#1#0", "a#1#0");
  }

  @Test
  void findsAnArticleByItsTitle() {
    index.putArticle(article("a", "Veldra harbour", "It is back.", EAST, "en", "s", 1));
    index.refresh();
    assertThat(lexical("veldra")).containsExactly("a#1#0");
  }

  @Test
  void replacesAllPassagesOfAnArticle() {
    put("a", "Otters swim.", EAST);
    put("a", "Trams run.", NORTH);
    assertThat(lexical("otters")).isEmpty();
    assertThat(lexical("trams")).containsExactly("a#1#0");
    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void removesAnArticle() {
    put("a", "Otters swim.", EAST);
    index.deleteArticle("a");
    index.refresh();
    assertThat(lexical("otters")).isEmpty();
    assertThat(nearest(EAST)).isEmpty();
  }

  @Test
  void ordersTiesByArticleThenOrdinal() {
    for (String id : List.of("c", "a", "b")) {
      put(id, "Otters swim.", EAST);
    }
    assertThat(lexical("otters")).containsExactly("a#1#0", "b#1#0", "c#1#0");
    assertThat(nearest(EAST)).containsExactly("a#1#0", "b#1#0", "c#1#0");
  }

  static Stream<Filter> filtersThatLeaveTheLast() {
    return Stream.of(
        new Filter.Ids(Set.of("z")),
        new Filter.Sources(Set.of("Courier")),
        new Filter.Languages(Set.of("es")),
        new Filter.Published(Instant.ofEpochMilli(500), null),
        new Filter.Published(Instant.ofEpochMilli(999), Instant.ofEpochMilli(999)));
  }

  @ParameterizedTest
  @MethodSource("filtersThatLeaveTheLast")
  void filtersInsideTheSearch(Filter filter) {
    for (int i = 0; i < 30; i++) {
      put("a" + i, "Otters swim.", EAST);
    }
    index.putArticle(article("z", "T", "Otters nadan.", NORTH, "es", "Courier", 999));
    index.refresh();
    var query = new LexicalQuery("otters", List.of(filter), 1);
    assertThat(index.lexical(query)).extracting(Hit::passageId).containsExactly("z#1#0");
    var vector = new NearestQuery(EAST, List.of(filter), 1);
    assertThat(index.nearest(vector)).extracting(Hit::passageId).containsExactly("z#1#0");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "founded?",
        "*:*",
        "(((",
        "[* TO *] {a TO b}",
        "(".repeat(20_000),
        "w ".repeat(10_000),
        "水".repeat(2_000),
        "",
        "?",
        "the of and",
        "a:b^2~3 +c -d \"e");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takesAnyQueryAsWords(String query) {
    put("a", "It was founded in 1926.", EAST);
    long start = System.nanoTime();
    List<String> found = lexical(query);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(found).hasSize(query.equals("founded?") ? 1 : 0);
    assertThat(index.weigh(query)).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void weighsRareWordsMoreAndStopWordsNot() {
    put("a", "Otters swim in the harbour.", EAST);
    put("b", "Otters sleep in the harbour.", EAST);
    put("c", "Trams run.", NORTH);
    List<TermWeight> weights = index.weigh("the otters swim");
    assertThat(weights).extracting(TermWeight::start).containsExactly(4, 11);
    assertThat(weights.getLast().idf()).isGreaterThan(weights.getFirst().idf());
  }

  @Test
  void remembersItsCheckpoint() {
    put("a", "Otters swim.", EAST);
    index.checkpoint(7);
    reopen(STAMP);
    assertThat(index.checkpoint()).isEqualTo(7);
    assertThat(lexical("otters")).containsExactly("a#1#0");
  }

  @Test
  void isForeignUnderAnotherStamp() {
    put("a", "Otters swim.", EAST);
    index.checkpoint(7);
    reopen(new IndexStamp("another record", "model", 2));
    assertThat(index.checkpoint()).isEqualTo(-1);
    assertThatThrownBy(() -> lexical("otters")).isInstanceOf(IndexUnavailable.class);
    index.checkpoint(0);
    assertThat(lexical("otters")).isEmpty();
  }

  enum Damage {
    DELETED,
    CUT,
    FLIPPED
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void noticesEveryDamagedFile(Damage damage, @TempDir Path copies) throws IOException {
    put("a", "Otters swim in the harbour.", EAST);
    put("b", "Trams run on rails.", NORTH);
    index.checkpoint(7);
    close();
    List<Path> files = files(folder);
    assertThat(files).hasSizeGreaterThan(2);
    for (int i = 0; i < files.size(); i++) {
      Path copy = copies.resolve("copy" + i);
      Files.createDirectories(copy);
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      damage(copy.resolve(files.get(i).getFileName()), damage);
      try (var damaged = LuceneIndex.open(copy, STAMP)) {
        assertThat(damaged.checkpoint()).as("%s %s", files.get(i), damage).isEqualTo(-1);
      }
    }
    open();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.getFileName().toString().equals("write.lock")).sorted().toList();
    }
  }

  private static void damage(Path path, Damage damage) throws IOException {
    if (damage == Damage.DELETED) {
      Files.delete(path);
      return;
    }
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      if (damage == Damage.CUT) {
        file.setLength(file.length() / 2);
      } else {
        file.seek(file.length() / 2);
        int b = file.read();
        file.seek(file.length() / 2);
        file.write(b ^ 1);
      }
    }
  }

  private void reopen(IndexStamp stamp) {
    index.close();
    index = LuceneIndex.open(folder, stamp);
  }

  private void put(String id, String text, float[] vector) {
    index.putArticle(article(id, "T", text, vector, "en", "Echo", 0));
    index.refresh();
  }

  private static IndexedArticle article(
      String id, String title, String text, float[] vector, String lang, String source, long at) {
    return new IndexedArticle(
        id,
        title,
        source,
        Instant.ofEpochMilli(at),
        lang,
        List.of(new IndexedPassage(id + "#1#0", text, List.of(vector))));
  }

  private List<String> lexical(String words) {
    return index.lexical(new LexicalQuery(words, List.of(), 100)).stream()
        .map(Hit::passageId)
        .toList();
  }

  private List<String> nearest(float[] vector) {
    return index.nearest(new NearestQuery(vector, List.of(), 100)).stream()
        .map(Hit::passageId)
        .toList();
  }
}
