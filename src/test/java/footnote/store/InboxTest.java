package footnote.store;

import static footnote.store.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir Path folder;
  private Database database;
  private Inbox inbox;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    inbox = new Inbox(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAnUpdateOnceHoweverOftenItComes() {
    assertThat(inbox.put(List.of(update(1, 7), update(2, 7)), AT)).isEqualTo(2);
    assertThat(inbox.put(List.of(update(2, 7), update(3, 7)), AT)).isEqualTo(1);
    inbox.take(List.of(1L));
    inbox.done(1);
    assertThat(inbox.put(List.of(update(1, 7)), AT)).isZero();
    assertThat(ids()).containsExactly(2L);
  }

  @Test
  void keepsABatchWholeOrNotAtAll() {
    var broken = Arrays.asList(update(1, 7), new InboxUpdate(2, 7, null, 0));
    assertThatThrownBy(() -> inbox.put(broken, AT)).isNotNull();
    assertThat(inbox.waiting(10)).isEmpty();
  }

  @Test
  void givesTheOldestOfEachChatOldestFirst() {
    inbox.put(List.of(update(5, 8), update(1, 7), update(2, 7), update(3, 9), update(4, 8)), AT);
    assertThat(ids()).containsExactly(1L, 3L, 4L);
    inbox.take(List.of(1L, 3L));
    assertThat(ids()).containsExactly(2L, 4L);
    assertThat(inbox.waiting(1)).hasSize(1);
  }

  @Test
  void givesOutAgainWhatWasInWork() {
    inbox.put(List.of(update(1, 7), update(2, 8), update(3, 9)), AT);
    inbox.take(List.of(1L, 2L, 3L));
    inbox.done(2);
    inbox.failedOnce(3);
    assertThat(inbox.giveBack()).isEqualTo(2);
    assertThat(inbox.waiting(10)).containsExactly(update(1, 7), new InboxUpdate(3, 9, "body 3", 1));
  }

  @Test
  void erasesTheBodyOfWhatIsFinishedAndForgetsItAfterThreeDays() {
    inbox.put(List.of(update(1, 7), update(2, 7), update(3, 7)), AT);
    inbox.done(1);
    inbox.failed(2);
    String left =
        database
            .jdbc()
            .sql("SELECT GROUP_CONCAT(body, '') FROM inbox")
            .query(String.class)
            .single();
    assertThat(left).isEqualTo("body 3");
    inbox.forget(AT.plus(Duration.ofDays(2)));
    assertThat(inbox.count("done") + inbox.count("failed")).isEqualTo(2);
    inbox.forget(AT.plus(Duration.ofDays(4)));
    assertThat(inbox.count("done") + inbox.count("failed")).isZero();
    assertThat(ids()).containsExactly(3L);
  }

  private List<Long> ids() {
    return inbox.waiting(10).stream().map(InboxUpdate::updateId).toList();
  }

  private static InboxUpdate update(long id, long chat) {
    return new InboxUpdate(id, chat, "body " + id, 0);
  }
}
