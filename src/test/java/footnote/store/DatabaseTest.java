package footnote.store;

import static footnote.store.Samples.AT;
import static footnote.store.Samples.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private Database open() {
    return new Database(folder.resolve("record.db"));
  }

  @Test
  void keepsWhatWasWrittenWhenItIsOpenedAgain() {
    String identity;
    try (var database = open()) {
      new Revisions(database).put(revision("a", 1, "Text."));
      new Answers(database).add("answer", AT, "answered", "{}");
      identity = new Facts(database).identity();
    }
    try (var database = open()) {
      assertThat(new Articles(database).current("a").orElseThrow().article().text())
          .isEqualTo("Text.");
      assertThat(new Answers(database).body("answer")).contains("{}");
      assertThat(new Facts(database).identity()).isEqualTo(identity);
    }
  }

  @Test
  void givesEachRecordAnIdentityOfItsOwn(@TempDir Path other) {
    try (var database = open();
        var second = new Database(other.resolve("record.db"))) {
      assertThat(new Facts(database).identity())
          .isEqualTo(new Facts(database).identity())
          .isNotEqualTo(new Facts(second).identity());
    }
  }

  @Test
  void writesNothingOfATransactionThatFails() {
    try (var database = open()) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  database.inTransaction(
                      () -> {
                        new Revisions(database).put(revision("a", 1, "Text."));
                        new IndexTasks(database).add("a");
                        throw new IllegalStateException("on purpose");
                      }))
          .withMessage("on purpose");

      assertThat(new Articles(database).count(List.of())).isZero();
      assertThat(new IndexTasks(database).newest()).isZero();
    }
  }

  @Test
  void letsReadersReadWhileAWriterWrites() {
    try (var database = open()) {
      var articles = new Articles(database);
      long seen =
          database.inTransaction(
              () -> {
                new Revisions(database).put(revision("a", 1, "Text."));
                return CompletableFuture.supplyAsync(() -> articles.count(List.of())).join();
              });

      assertThat(seen).isZero();
      assertThat(articles.count(List.of())).isOne();
    }
  }

  @Test
  void takesWritesFromSeveralThreads() {
    try (var database = open()) {
      var tasks = new IndexTasks(database);
      var writers =
          IntStream.range(0, 12)
              .mapToObj(i -> CompletableFuture.runAsync(() -> tasks.add("a" + i)))
              .toList();
      writers.forEach(CompletableFuture::join);

      assertThat(tasks.after(0))
          .hasSize(12)
          .extracting(IndexTask::articleId)
          .doesNotHaveDuplicates();
    }
  }
}
