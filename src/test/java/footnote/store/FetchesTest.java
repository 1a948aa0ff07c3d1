package footnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchesTest {
  private static final Fetch FETCH =
      new Fetch("http://a.example", "https://a.example/", "\"1\"", null, "a", 1);

  @TempDir Path folder;
  private Database database;
  private Fetches fetches;
  private Revisions revisions;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    fetches = new Fetches(database);
    revisions = new Revisions(database);
    revisions.put(Samples.revision("a", 1, "Text."));
    fetches.put(FETCH, Samples.AT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theLastFetchOfAnAddressIsKept() {
    assertThat(fetches.current("http://a.example")).hasValue(FETCH);
    assertThat(fetches.current("https://a.example/")).isEmpty();
    var next = new Fetch("http://a.example", "https://b.example/", null, "yesterday", "a", 1);
    fetches.put(next, Samples.AT);
    assertThat(fetches.current("http://a.example")).hasValue(next);
  }

  @Test
  void itCountsOnlyWhileTheArticleIsAsItWasMade() {
    revisions.put(Samples.revision("a", 2, "Other text."));
    assertThat(fetches.current("http://a.example")).isEmpty();
    fetches.put(
        new Fetch("http://a.example", "https://a.example/", "\"2\"", null, "a", 2), Samples.AT);
    assertThat(fetches.current("http://a.example")).isPresent();
    revisions.remove("a");
    assertThat(fetches.current("http://a.example")).isEmpty();
  }
}
