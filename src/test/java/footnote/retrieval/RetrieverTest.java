package footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.article.Filter;
import footnote.embedding.Encoder;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Library;
import footnote.store.Articles;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Retrieval over a real record, a real index and the real encoder.
class RetrieverTest {
  private static Encoder encoder;
  private static Database database;
  private static LuceneIndex index;
  private static Library library;
  private static Retriever retriever;

  @BeforeAll
  static void shelve(@TempDir Path folder) {
    encoder = Encoder.packaged();
    database = new Database(folder.resolve("record.db"));
    index = LuceneIndex.open(folder.resolve("index"), new IndexStamp("test", "miniLm", 384));
    library = new Library(database, index, encoder, Clock.systemUTC());
    library.open(progress -> {});
    retriever =
        new Retriever(
            new Articles(database), index, encoder, new Reranker(encoder, Optional.empty()));
    add("lighthouse", "Engineers replaced 47 lamps of the Kelverholm lighthouse.");
    add("ferry", "The ferry between Kelverholm and Sund leaves every 40 minutes.");
    add("beans", "The seed bank of Orrin keeps 12,400 kinds of beans in a salt mine.");
  }

  @AfterAll
  static void close() {
    retriever.close();
    library.close();
    index.close();
    database.close();
    encoder.close();
  }

  @ParameterizedTest
  @CsvSource({
    "How many lamps were replaced?, lighthouse",
    "How often does the boat to Sund go?, ferry",
    "Where are legumes stored underground?, beans",
    "*:* (((, "
  })
  void putsTheRightPassageFirst(String question, String id) {
    List<Candidate> candidates = retriever.retrieve(question, List.of(), 10).candidates();
    if (id != null) {
      assertThat(candidates.getFirst().article().article().id()).isEqualTo(id);
    }
    assertThat(candidates).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void coversASentenceFromZeroToOne() {
    var best =
        retriever.retrieve("Who keeps kinds of beans?", List.of(), 10).candidates().getFirst();
    assertThat(best.coverage()).singleElement().satisfies(c -> assertThat(c).isBetween(.5, 1.0));
  }

  @Test
  void givesTheSameTwice() {
    var once = retriever.retrieve("Kelverholm", List.of(), 10).candidates();
    assertThat(retriever.retrieve("Kelverholm", List.of(), 10).candidates()).isEqualTo(once);
  }

  @Test
  void findsNoMoreThanAskedFor() {
    assertThat(retriever.retrieve("Kelverholm", List.of(), 2).candidates()).hasSize(2);
  }

  @Test
  void looksOnlyAtWhatPassesTheFilter() {
    var filters = List.<Filter>of(new Filter.Ids(Set.of("ferry", "none")));
    assertThat(ids("How many lamps were replaced?", filters)).containsExactly("ferry");
  }

  @Test
  void neverFindsWhatWasRemovedOrRevisedAway() {
    add("mill", "The mill of Yorwick has six sails.");
    assertThat(ids("mill of Yorwick", List.of())).startsWith("mill");
    add("mill", "The mill of Yorwick burnt down.");
    assertThat(retriever.retrieve("mill of Yorwick", List.of(), 10).candidates())
        .extracting(Candidate::text)
        .contains("The mill of Yorwick burnt down.")
        .doesNotContain("The mill of Yorwick has six sails.");
    assertThat(library.remove("mill").join()).isTrue();
    assertThat(ids("mill of Yorwick", List.of())).doesNotContain("mill");
  }

  private static List<String> ids(String question, List<Filter> filters) {
    return retriever.retrieve(question, filters, 10).candidates().stream()
        .map(candidate -> candidate.article().article().id())
        .toList();
  }

  private static void add(String id, String text) {
    library.add(new Article(id, id, text, null, null, null, null, "en"), null).join();
  }
}
