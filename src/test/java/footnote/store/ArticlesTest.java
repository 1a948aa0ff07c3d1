package footnote.store;

import static footnote.store.Samples.article;
import static footnote.store.Samples.of;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Filter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class ArticlesTest {
  private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");
  private static Database database;
  private static Articles articles;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    database = new Database(folder.resolve("record.db"));
    articles = new Articles(database);
    var revisions = new Revisions(database);
    String noon = NOON.toString();
    revisions.put(of(article("undated", "1.", "Paper", null, "en"), 1, null, "dir:/x/1"));
    revisions.put(of(article("noon-b", "2.", "Paper", noon, "de"), 1, null, "dir:/x/2"));
    revisions.put(of(article("noon-a", "3.", "Post", noon, "en"), 1, null, "dir:/x/2"));
    revisions.put(
        of(article("new", "4.", null, "2021-01-01T00:00:00Z", "en"), 1, null, "dir:/y_/1"));
    revisions.put(
        of(article("ancient", "5.", "paper", "-0050-01-01T00:00:00Z", "en"), 1, null, null));
    revisions.put(of(article("gone", "6.", "Paper", noon, "en"), 1, null, "dir:/x/6"));
    revisions.remove("gone");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Arguments row(List<Filter> filters, String... ids) {
    return Arguments.of(filters, List.of(ids));
  }

  static final List<Arguments> LISTS =
      List.of(
          row(List.of(), "new", "noon-a", "noon-b", "ancient", "undated"),
          row(List.of(new Filter.Ids(Set.of("noon-b", "new", "gone", "?"))), "new", "noon-b"),
          row(List.of(new Filter.Ids(Set.of()))),
          row(List.of(new Filter.Sources(Set.of("Paper"))), "noon-b", "undated"),
          row(List.of(new Filter.Sources(Set.of("Paper", "Post"))), "noon-a", "noon-b", "undated"),
          row(List.of(new Filter.Sources(Set.of("' OR 1 = 1 --")))),
          row(List.of(new Filter.Languages(Set.of("de", "fr"))), "noon-b"),
          row(List.of(new Filter.Published(NOON, null)), "new", "noon-a", "noon-b"),
          row(List.of(new Filter.Published(null, NOON)), "noon-a", "noon-b", "ancient"),
          row(List.of(new Filter.Published(NOON, NOON)), "noon-a", "noon-b"),
          row(List.of(new Filter.Published(NOON.plusMillis(1), null)), "new"),
          row(List.of(new Filter.Published(null, NOON.minusMillis(1))), "ancient"),
          row(List.of(new Filter.Published(null, null)), "new", "noon-a", "noon-b", "ancient"),
          row(
              List.of(
                  new Filter.Published(null, NOON),
                  new Filter.Languages(Set.of("en")),
                  new Filter.Sources(Set.of("Post", "paper")),
                  new Filter.Ids(Set.of("noon-a", "new"))),
              "noon-a"));

  @ParameterizedTest
  @FieldSource("LISTS")
  void listsAndCountsWhatMatchesNewestFirst(List<Filter> filters, List<String> ids) {
    assertThat(articles.list(filters, 99, 0)).extracting(ArticleHeader::id).isEqualTo(ids);
    assertThat(articles.count(filters)).isEqualTo(ids.size());
  }

  @Test
  void listsPageByPage() {
    assertThat(articles.list(List.of(), 2, 1))
        .extracting(ArticleHeader::id)
        .containsExactly("noon-a", "noon-b");
    assertThat(articles.list(List.of(), 2, 4))
        .extracting(ArticleHeader::id)
        .containsExactly("undated");
    assertThat(articles.list(List.of(), 2, 5_000_000_000L)).isEmpty();
  }

  @Test
  void showsInAHeaderWhatIsKnown() {
    assertThat(articles.header("noon-a"))
        .contains(
            new ArticleHeader(
                "noon-a",
                1,
                "Title of noon-a",
                null,
                "Post",
                null,
                NOON,
                "en",
                null,
                "dir:/x/2",
                Samples.AT));
    assertThat(articles.header("unknown")).isEmpty();
  }

  @Test
  void findsSeveralByIdAndLeavesOutTheUnknown() {
    assertThat(articles.current(List.of("new", "gone", "unknown", "noon-a")))
        .containsOnlyKeys("new", "noon-a")
        .hasEntrySatisfying("new", a -> assertThat(a.article().text()).isEqualTo("4."));
    assertThat(articles.current(List.of())).isEmpty();
  }

  @Test
  void walksOverAllIdsInOrder() {
    assertThat(articles.idsAfter("", 2)).containsExactly("ancient", "new");
    assertThat(articles.idsAfter("new", 2)).containsExactly("noon-a", "noon-b");
    assertThat(articles.idsAfter("noon-b", 2)).containsExactly("undated");
    assertThat(articles.idsAfter("undated", 2)).isEmpty();
  }

  @Test
  void knowsWhatCameFromAnOrigin() {
    assertThat(articles.idsFrom("dir:/x/2")).containsExactly("noon-a", "noon-b");
    assertThat(articles.idsFrom("dir:/x/")).isEmpty();
    assertThat(articles.idsFrom("dir:/x/6")).isEmpty();
  }

  @Test
  void listsTheOriginsThatBeginSoLetterForLetter() {
    assertThat(articles.origins("dir:/x/")).containsExactlyInAnyOrder("dir:/x/1", "dir:/x/2");
    assertThat(articles.origins("dir:/y_")).containsExactly("dir:/y_/1");
    assertThat(articles.origins("dir:/_")).isEmpty();
    assertThat(articles.origins("DIR:")).isEmpty();
    assertThat(articles.origins("")).hasSize(3);
  }
}
