package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import footnote.article.Article;
import footnote.index.IndexUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a group of which the index takes only a part. Lucene refuses the terms of more
/// than 32,766 bytes that a source of that length makes.
class WriterTest {
  private static final String BRIDGE = "The bridge over the Aldermere was reopened on Monday.";
  private static final String HARBOUR = "The harbour of Brinmouth was closed for a week.";

  @TempDir Path folder;

  @Test
  void anIndexThatTookAPartOfAGroupServesNothing() {
    try (var open = OpenLibrary.in(folder);
        var preparation = open.preparation()) {
      var writer = new Writer(open.database, open.index, preparation, Clock.systemUTC());
      var first = put(preparation, OpenLibrary.article("first", BRIDGE));
      var refused = put(preparation, refused("refused"));
      var last = put(preparation, OpenLibrary.article("last", HARBOUR));

      assertThat(writer.write(List.of(first, refused, last))).isZero();

      assertThat(List.of(first, refused, last))
          .allMatch(job -> job.done().isCompletedExceptionally());
      assertThat(open.index.checkpoint()).isEqualTo(-1);
      assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> open.find("Aldermere"));
    }
  }

  @Test
  void anIndexThatTookAPartOfAGroupIsMadeAnewFromTheRecord() {
    try (var open = OpenLibrary.in(folder)) {
      open.keep("first", BRIDGE);
      assertThat(open.library.add(refused("refused"), null))
          .failsWithin(java.time.Duration.ofSeconds(30));
      Awaitility.await().until(() -> open.index.checkpoint() >= 0);

      assertThat(open.find("Aldermere")).containsExactly("first#1#0");
      open.keep("last", HARBOUR);
      assertThat(open.find("Brinmouth")).containsExactly("last#1#0");
      assertThat(Futures.get(open.library.remove("refused"))).isTrue();
    }
    try (var open = OpenLibrary.in(folder)) {
      assertThat(open.rebuilt).isEmpty();
      assertThat(open.find("Aldermere")).containsExactly("first#1#0");
      assertThat(open.find("Brinmouth")).containsExactly("last#1#0");
    }
  }

  private static Article refused(String id) {
    return new Article(id, "Report", "A text.", null, "s".repeat(40_000), null, null, "en");
  }

  private static Job.Put put(Preparation preparation, Article article) {
    return new Job.Put(
        preparation.submit(() -> preparation.prepare(article)), null, new CompletableFuture<>());
  }
}
