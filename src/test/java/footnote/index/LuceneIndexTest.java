package footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import footnote.article.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
  private static final IndexStamp STAMP = new IndexStamp("record", "model", 4);
  private static final float[] NORTH = {1, 0, 0, 0};
  private static final float[] NORTH_EAST = {.8f, .6f, 0, 0};
  private static final float[] EAST = {0, 1, 0, 0};
  private static final float[] SOUTH = {-1, 0, 0, 0};

  @TempDir Path folder;

  @Test
  void findsPassagesByTheirWordsAndTitlesBestFirst() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "The river rose over the old bridge.", NORTH)));
      index.putArticle(article("b", passage("b", 0, "A river and a river.", NORTH)));
      index.putArticle(article("c", passage("c", 0, "Nothing about water.", NORTH)));
      show(index);

      assertThat(lexical(index, "rivers")).containsExactly("b#1#0", "a#1#0");
      assertThat(lexical(index, "a title for c")).first().isEqualTo("c#1#0");
      assertThat(lexical(index, "mountain")).isEmpty();
      assertThat(index.count()).isEqualTo(3);
    }
  }

  @Test
  void findsPassagesByTheCosineOfTheirBestSentence() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "One.", SOUTH, NORTH_EAST)));
      index.putArticle(article("b", passage("b", 0, "Two.", EAST)));
      index.putArticle(article("c", passage("c", 0, "Three.", NORTH, SOUTH, EAST)));
      show(index);

      List<Hit> hits = index.nearest(new NearestQuery(NORTH, List.of(), 3));

      assertThat(hits).extracting(Hit::passageId).containsExactly("c#1#0", "a#1#0", "b#1#0");
      assertThat(hits.get(0).score()).isCloseTo(1, within(1e-6));
      assertThat(hits.get(1).score()).isCloseTo(.8, within(1e-6));
      assertThat(hits.get(2).score()).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void searchesEachLanguageInItsOwnWords() {
    try (var index = open()) {
      index.putArticle(
          new IndexedArticle(
              "de", "Haus", null, null, "de", List.of(passage("de", 0, "Viele Häuser.", NORTH))));
      index.putArticle(
          new IndexedArticle(
              "zh", "标题", null, null, "zh", List.of(passage("zh", 0, "北京的桥梁很长。", NORTH))));
      index.putArticle(
          new IndexedArticle(
              "und", "X", null, null, "und", List.of(passage("und", 0, "Zażółć gęślą", NORTH))));
      show(index);

      assertThat(lexical(index, "Hauses")).containsExactly("de#1#0");
      assertThat(lexical(index, "桥梁")).containsExactly("zh#1#0");
      assertThat(lexical(index, "GĘŚLĄ")).containsExactly("und#1#0");
    }
  }

  static final List<Filter> FILTERS_THAT_LEAVE_THE_LAST =
      List.of(
          new Filter.Ids(Set.of("last", "unknown")),
          new Filter.Sources(Set.of("The Paper")),
          new Filter.Languages(Set.of("xx")),
          new Filter.Published(Instant.parse("2020-01-01T00:00:00Z"), null),
          new Filter.Published(null, Instant.parse("2020-01-01T00:00:00Z")),
          new Filter.Published(
              Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-01-01T00:00:00Z")));

  @ParameterizedTest
  @FieldSource("FILTERS_THAT_LEAVE_THE_LAST")
  void filtersInsideTheSearch(Filter filter) {
    try (var index = open()) {
      for (int i = 0; i < 300; i++) {
        String id = "first" + i;
        index.putArticle(article(id, passage(id, 0, "river river river", NORTH)));
      }
      index.putArticle(
          new IndexedArticle(
              "last",
              "Last",
              "The Paper",
              Instant.parse("2020-01-01T00:00:00Z"),
              "xx",
              List.of(passage("last", 0, "a long way to the only river in it", SOUTH))));
      show(index);

      assertThat(index.lexical(new LexicalQuery("river", List.of(filter), 1)))
          .extracting(Hit::passageId)
          .containsExactly("last#1#0");
      assertThat(index.nearest(new NearestQuery(NORTH, List.of(filter), 1)))
          .extracting(Hit::passageId)
          .containsExactly("last#1#0");
    }
  }

  @Test
  void findsOnlyWhatPassesEveryFilter() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "river", NORTH)));
      index.putArticle(article("b", passage("b", 0, "river", NORTH)));
      show(index);
      List<Filter> both = List.of(new Filter.Ids(Set.of("a", "b")), new Filter.Ids(Set.of("b")));
      List<Filter> none = List.of(new Filter.Ids(Set.of()));

      assertThat(index.lexical(new LexicalQuery("river", both, 9)))
          .extracting(Hit::passageId)
          .containsExactly("b#1#0");
      assertThat(index.lexical(new LexicalQuery("river", none, 9))).isEmpty();
      assertThat(index.nearest(new NearestQuery(NORTH, none, 9))).isEmpty();
    }
  }

  @Test
  void replacesAnArticleThatIsPutAgain() {
    try (var index = open()) {
      index.putArticle(
          article("a", passage("a", 0, "river", NORTH), passage("a", 1, "lake", NORTH)));
      index.putArticle(article("a", passage("a", 0, "mountain", EAST)));
      show(index);

      assertThat(index.count()).isOne();
      assertThat(lexical(index, "river lake")).isEmpty();
      assertThat(lexical(index, "mountain")).containsExactly("a#1#0");
      assertThat(index.nearest(new NearestQuery(NORTH, List.of(), 9))).hasSize(1);
    }
  }

  @Test
  void takesAllPassagesOfADeletedArticleOut() {
    try (var index = open()) {
      index.putArticle(
          article("a", passage("a", 0, "river", NORTH), passage("a", 1, "river", NORTH)));
      index.putArticle(article("ab", passage("ab", 0, "river", NORTH)));
      index.deleteArticle("a");
      index.deleteArticle("unknown");
      show(index);

      assertThat(lexical(index, "river")).containsExactly("ab#1#0");
      assertThat(index.nearest(new NearestQuery(NORTH, List.of(), 9)))
          .extracting(Hit::passageId)
          .containsExactly("ab#1#0");
    }
  }

  @Test
  void breaksTiesByArticleThenOrdinal() {
    try (var index = open()) {
      for (String id : List.of("c", "a", "b")) {
        var passages = new ArrayList<IndexedPassage>();
        for (int ordinal : List.of(10, 2)) {
          passages.add(passage(id, ordinal, "river", NORTH));
        }
        index.putArticle(new IndexedArticle(id, "Title", null, null, "en", passages));
      }
      show(index);
      String[] order = {"a#1#2", "a#1#10", "b#1#2", "b#1#10", "c#1#2", "c#1#10"};

      assertThat(lexical(index, "river")).containsExactly(order);
      assertThat(index.nearest(new NearestQuery(NORTH, List.of(), 9)))
          .extracting(Hit::passageId)
          .containsExactly(order);
    }
  }

  @Test
  void breaksTiesByTheWholeIdWhereOneBeginsWithAnother() {
    String[] ids = {"a", "a b", "a!", "a#1", "ab"};
    try (var index = open()) {
      for (String id : List.of("ab", "a!", "a#1", "a b", "a")) {
        var passage = passage(id, 0, "river", NORTH);
        index.putArticle(new IndexedArticle(id, "Title", null, null, "en", List.of(passage)));
      }
      show(index);
      String[] order = Stream.of(ids).map(id -> id + "#1#0").toArray(String[]::new);

      assertThat(lexical(index, "river")).containsExactly(order);
      assertThat(index.nearest(new NearestQuery(NORTH, List.of(), 9)))
          .extracting(Hit::passageId)
          .containsExactly(order);
    }
  }

  /// Ties in several segments, more of them than a search looks at and fewer.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void cutsTiesByArticleThenOrdinalInWhateverOrderTheyWereAdded(long seed) {
    var numbers = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
    Collections.shuffle(numbers, new Random(seed));
    try (var index = open()) {
      for (int number : numbers) {
        String id = "article" + (100 + number);
        var passages = Stream.of(10, 2).map(o -> passage(id, o, "river", NORTH, NORTH)).toList();
        index.putArticle(new IndexedArticle(id, "Title", null, null, "en", passages));
        if (number % 100 == 0) {
          show(index);
        }
      }
      show(index);
      List<String> order =
          IntStream.range(100, 400)
              .boxed()
              .flatMap(i -> Stream.of("article" + i + "#1#2", "article" + i + "#1#10"))
              .toList();

      for (int limit : List.of(1, 3, 200)) {
        assertThat(index.lexical(new LexicalQuery("river", List.of(), limit)))
            .extracting(Hit::passageId)
            .containsExactlyElementsOf(order.subList(0, limit));
        assertThat(index.nearest(new NearestQuery(NORTH, List.of(), limit)))
            .extracting(Hit::passageId)
            .containsExactlyElementsOf(order.subList(0, limit));
      }
    }
  }

  /// Java compares the units of UTF-16: a letter beyond the first 65,536 comes before U+FF21.
  @Test
  void cutsTiesInTheOrderInWhichTheyAreShown() {
    String[] ids = {"a", "a b", "ab", "\uD835\uDC00", "\uFF21"};
    for (int limit = 1; limit <= ids.length; limit++) {
      try (var index = LuceneIndex.open(folder.resolve("to" + limit), STAMP)) {
        for (String id : List.of("\uFF21", "ab", "\uD835\uDC00", "a b", "a")) {
          var passage = passage(id, 0, "river", NORTH);
          index.putArticle(new IndexedArticle(id, "Title", null, null, "en", List.of(passage)));
        }
        show(index);
        assertThat(index.lexical(new LexicalQuery("river", List.of(), limit)))
            .extracting(Hit::passageId)
            .containsExactly(
                Stream.of(ids).limit(limit).map(id -> id + "#1#0").toArray(String[]::new));
      }
    }
  }

  static Stream<Arguments> hostileQuestions() {
    return Stream.of(
        Arguments.of("wildcard", "founded?"),
        Arguments.of("everything", "*:*"),
        Arguments.of("brackets", "((("),
        Arguments.of("syntax", "title:x^9 AND NOT [a TO b] \"~2 \\ /.*/ && || !"),
        Arguments.of("20,000 brackets", "(".repeat(20_000)),
        Arguments.of(
            "10,000 words",
            Stream.iterate(0, i -> i + 1)
                .limit(10_000)
                .map(i -> "word" + i)
                .reduce("", (a, b) -> a + " " + b)),
        Arguments.of("2,000 CJK characters", "河".repeat(2_000)),
        Arguments.of("one word of 100,000 letters", "a".repeat(100_000)),
        Arguments.of("empty", ""),
        Arguments.of("blank", " \n\t "),
        Arguments.of("stop words", "the of and is it was"),
        Arguments.of("lone surrogate", "river \ud83d \u0000 \uffff"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileQuestions")
  void takesNothingInAQuestionForSyntax(String name, String question) {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "The house was founded in 1900.", NORTH)));
      index.putArticle(
          new IndexedArticle("z", "河", null, null, "zh", List.of(passage("z", 0, "河流", NORTH))));
      show(index);

      assertTimeout(
          Duration.ofSeconds(1),
          () -> {
            lexical(index, question);
            assertThat(index.weigh(question)).hasSizeLessThanOrEqualTo(64);
          });
    }
  }

  @Test
  void findsTheWordThatAQuestionMarkFollows() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "The house was founded in 1900.", NORTH)));
      show(index);

      assertThat(lexical(index, "founded?")).containsExactly("a#1#0");
      assertThat(lexical(index, "*:*")).isEmpty();
      assertThat(lexical(index, "the of and")).isEmpty();
    }
  }

  @Test
  void weighsRareWordsMoreAndStopWordsNotAtAll() {
    try (var index = open()) {
      for (int i = 0; i < 9; i++) {
        String text = i == 0 ? "A river and an otter." : "A river.";
        index.putArticle(article("a" + i, passage("a" + i, 0, text, NORTH)));
      }
      show(index);

      List<TermWeight> weights = index.weigh("Is the river the otter's or a unicorn?");

      assertThat(weights).extracting(TermWeight::start).containsExactly(7, 17, 30);
      assertThat(weights).extracting(TermWeight::end).containsExactly(12, 24, 37);
      assertThat(weights).extracting(TermWeight::passages).containsExactly(9, 1, 0);
      assertThat(weights).extracting(TermWeight::idf).isSorted();
      assertThat(weights.get(0).idf()).isPositive().isLessThan(weights.get(1).idf());
      assertThat(index.weigh("is it the")).isEmpty();
    }
  }

  @Test
  void keepsItsCheckpointAndPassagesWhenReopened() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "river", NORTH)));
      index.checkpoint(7);
      index.putArticle(article("b", passage("b", 0, "river", NORTH)));
      index.refresh();
      assertThat(lexical(index, "river")).containsExactly("a#1#0", "b#1#0");
    }
    try (var index = open()) {
      assertThat(index.checkpoint()).isEqualTo(7);
      assertThat(lexical(index, "river")).containsExactly("a#1#0");
    }
  }

  static final List<IndexStamp> OTHER_STAMPS =
      List.of(
          new IndexStamp("another", "model", 4),
          new IndexStamp("record", "another", 4),
          new IndexStamp("record", "model", 5));

  @ParameterizedTest
  @FieldSource("OTHER_STAMPS")
  void startsAnewWithAnotherStamp(IndexStamp stamp) throws IOException {
    fill();
    assertStartsAnew(folder, stamp);
  }

  @Test
  void startsAnewWhenAnEarlierVersionWroteIt() throws IOException {
    fill();
    var data = new HashMap<>(STAMP.toMap());
    data.put("version", "1");
    data.put("task", "2");
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    assertStartsAnew(folder, STAMP);
  }

  @Test
  void startsAnewInAMissingFolder() throws IOException {
    assertStartsAnew(folder.resolve("new/deep"), STAMP);
  }

  @Test
  void startsAnewInAnEmptiedFolder() throws IOException {
    fill();
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    assertStartsAnew(folder, STAMP);
  }

  @Test
  void servesNothingWhileItIsCleared() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "river", NORTH)));
      show(index);
      index.clear();
      assertServesNothing(index);
      show(index);
      assertThat(lexical(index, "river")).isEmpty();
    }
  }

  /// What can befall a file.
  enum Damage {
    DELETED,
    EMPTIED,
    HALVED,
    WITHOUT_LAST_BYTE,
    LONGER,
    FIRST_BYTE_FLIPPED,
    THIRD_FLIPPED,
    MIDDLE_FLIPPED,
    TWO_THIRDS_FLIPPED,
    LAST_BYTE_FLIPPED;

    void to(Path file) throws IOException {
      int size = (int) Files.size(file);
      switch (this) {
        case DELETED -> Files.delete(file);
        case EMPTIED -> cut(file, 0);
        case HALVED -> cut(file, size / 2);
        case WITHOUT_LAST_BYTE -> cut(file, size - 1);
        case LONGER -> Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        case FIRST_BYTE_FLIPPED -> flip(file, 0);
        case THIRD_FLIPPED -> flip(file, size / 3);
        case MIDDLE_FLIPPED -> flip(file, size / 2);
        case TWO_THIRDS_FLIPPED -> flip(file, size * 2 / 3);
        case LAST_BYTE_FLIPPED -> flip(file, size - 1);
      }
    }

    private static void cut(Path file, int size) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, size));
    }

    private static void flip(Path file, int at) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      bytes[at] ^= 0x10;
      Files.write(file, bytes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void startsAnewWhenAnyFileIsDamaged(Damage damage, @TempDir Path copies) throws IOException {
    fill();
    List<Path> files = files(folder);
    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      Path copy = Files.createDirectory(copies.resolve(file.getFileName().toString() + ".index"));
      for (Path other : files) {
        Files.copy(other, copy.resolve(other.getFileName()));
      }
      damage.to(copy.resolve(file.getFileName()));
      try (var index = LuceneIndex.open(copy, STAMP)) {
        assertThat(index.checkpoint()).as(damage + " " + file.getFileName()).isEqualTo(-1);
        assertServesNothing(index);
      }
    }
    assertStartsAnew(copies.resolve(files.getFirst().getFileName() + ".index"), STAMP);
  }

  private LuceneIndex open() {
    return LuceneIndex.open(folder, STAMP);
  }

  /// Two segments, one with a deletion.
  private void fill() {
    try (var index = open()) {
      index.putArticle(article("a", passage("a", 0, "river", NORTH)));
      index.putArticle(article("b", passage("b", 0, "river", EAST)));
      index.checkpoint(1);
      index.putArticle(article("c", passage("c", 0, "lake", SOUTH)));
      index.deleteArticle("a");
      index.checkpoint(2);
    }
    try (var index = open()) {
      assertThat(index.checkpoint()).isEqualTo(2);
      assertThat(index.count()).isEqualTo(2);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private static void assertStartsAnew(Path folder, IndexStamp stamp) throws IOException {
    try (var index = LuceneIndex.open(folder, stamp)) {
      assertServesNothing(index);
      float[] vector = new float[stamp.dimensions()];
      vector[0] = 1;
      index.putArticle(article("n", passage("n", 0, "river", vector)));
      show(index);
      assertThat(lexical(index, "river")).containsExactly("n#1#0");
      assertThat(index.nearest(new NearestQuery(vector, List.of(), 9))).hasSize(1);
    }
  }

  private static void assertServesNothing(LuceneIndex index) {
    assertThat(index.checkpoint()).isEqualTo(-1);
    var words = new LexicalQuery("river", List.of(), 9);
    var vector = new NearestQuery(NORTH, List.of(), 9);
    assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.lexical(words));
    assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.nearest(vector));
    assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.weigh("river"));
    assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(index::count);
  }

  private static void show(LuceneIndex index) {
    index.refresh();
    index.checkpoint(1);
  }

  private static List<String> lexical(LuceneIndex index, String words) {
    return index.lexical(new LexicalQuery(words, List.of(), 9)).stream()
        .map(Hit::passageId)
        .toList();
  }

  private static IndexedArticle article(String id, IndexedPassage... passages) {
    return new IndexedArticle(id, "A title for " + id, null, null, "en", List.of(passages));
  }

  private static IndexedPassage passage(String id, int ordinal, String text, float[]... vectors) {
    return new IndexedPassage(id + "#1#" + ordinal, text, List.of(vectors));
  }
}
