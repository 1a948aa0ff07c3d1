package footnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTasksTest {
  @TempDir Path folder;

  private Database open() {
    return new Database(folder.resolve("record.db"));
  }

  @Test
  void givesTasksBackInOrder() {
    try (var database = open()) {
      var tasks = new IndexTasks(database);
      long first = tasks.add("b");
      long second = tasks.add("a");
      long third = tasks.add("b");

      assertThat(tasks.after(0))
          .containsExactly(
              new IndexTask(first, "b"), new IndexTask(second, "a"), new IndexTask(third, "b"));
      assertThat(tasks.after(first)).extracting(IndexTask::number).containsExactly(second, third);
      assertThat(tasks.after(third)).isEmpty();
      assertThat(tasks.oldest()).isEqualTo(first);
      assertThat(tasks.newest()).isEqualTo(third);
    }
  }

  @Test
  void hasNoNumbersBeforeTheFirstTask() {
    try (var database = open()) {
      var tasks = new IndexTasks(database);
      tasks.done(99);

      assertThat(tasks.oldest()).isZero();
      assertThat(tasks.newest()).isZero();
      assertThat(tasks.add("a")).isPositive();
    }
  }

  @Test
  void dropsWhatIsDoneAndKeepsTheNewest() {
    try (var database = open()) {
      var tasks = new IndexTasks(database);
      tasks.add("a");
      long second = tasks.add("b");
      long third = tasks.add("c");

      tasks.done(second);
      assertThat(tasks.after(0)).extracting(IndexTask::number).containsExactly(third);
      tasks.done(third + 100);
      assertThat(tasks.oldest()).isEqualTo(third);
      assertThat(tasks.newest()).isEqualTo(third);
    }
  }

  @Test
  void numbersRiseAcrossDoneAndReopening() {
    long last;
    try (var database = open()) {
      var tasks = new IndexTasks(database);
      tasks.add("a");
      last = tasks.add("b");
      tasks.done(last);
      assertThat(tasks.add("c")).isGreaterThan(last);
      last = tasks.newest();
      tasks.done(last);
    }
    try (var database = open()) {
      var tasks = new IndexTasks(database);
      assertThat(tasks.newest()).isEqualTo(last);
      assertThat(tasks.add("d")).isGreaterThan(last);
    }
  }
}
