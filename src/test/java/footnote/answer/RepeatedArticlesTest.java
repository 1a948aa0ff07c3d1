package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What several papers print of one agency's report counts once, over a real record, a real index
/// and the real models.
class RepeatedArticlesTest {
  private static final Instant MONDAY = Instant.parse("2025-03-17T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2025-03-21T08:00:00Z");
  private static final String REPORT =
      "The landslide at Ostervik destroyed 14 houses, the police said. "
          + "It began at dawn after a week of heavy rain in the hills above the village, and the only "
          + "road to the coast was cut in three places. Volunteers from the neighbouring valleys "
          + "brought blankets, soup and lamps to the school, where families will stay until spring. "
          + "The mayor thanked them and asked the county for two more excavators and a bridge.";

  private static Shelf shelf;

  @BeforeAll
  static void shelve(@TempDir Path folder) {
    shelf = Shelf.in(folder);
    for (String paper : List.of("courier", "herald", "mirror", "post")) {
      shelf.add(paper, "Landslide: the " + paper, REPORT + " Read more.", MONDAY, "en");
    }
    shelf.add("ferry", "Ferry", "The ferry to Sund leaves every 40 minutes.", MONDAY, "en");
    shelf.add(
        "radio",
        "Radio",
        "Ostervik: the landslide destroyed 22 houses, a witness said.",
        FRIDAY,
        "en");
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @Test
  void citesOneOfThemAndWhatAnotherArticleSays() {
    Reply reply = answer("How many houses did the landslide at Ostervik destroy?");
    assertThat(reply.citations()).extracting(Citation::articleId).first().isEqualTo("radio");
    assertThat(reply.citations())
        .extracting(citation -> citation.articleId().equals("radio"))
        .containsExactly(true, false);
  }

  @Test
  void namesThemOnceAmongTheClosest() {
    Reply reply = answer("How many houses did the landslide at Ostervik destroy?");
    assertThat(reply.closest()).hasSize(3);
    assertThat(reply.closest()).extracting(Closest::articleId).contains("radio", "ferry");
  }

  @Test
  void quotesTheSameWordsOnce() {
    Reply reply = answer("What did the volunteers bring to the school?");
    assertThat(reply.citations()).extracting(Citation::quote).doesNotHaveDuplicates();
    assertThat(reply.citations()).extracting(Citation::articleId).containsOnly(first(reply));
  }

  private static String first(Reply reply) {
    return reply.citations().getFirst().articleId();
  }

  private static Reply answer(String question) {
    return shelf.answerer().answer(Question.of(question), Listener.NONE);
  }
}
