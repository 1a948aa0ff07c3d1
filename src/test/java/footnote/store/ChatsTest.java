package footnote.store;

import static footnote.store.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.store.Quotas.Allowance.Granted;
import footnote.store.Quotas.Allowance.Spent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of chats and users, and who may answer them.
class ChatsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private Database database;
  private Chats chats;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    chats = new Chats(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aChatIsBlockedUntilItWrites() {
    assertThat(chats.isBlocked(7)).isFalse();
    chats.block(7, AT);
    chats.block(7, AT.plus(DAY));
    assertThat(chats.isBlocked(7)).isTrue();
    assertThat(chats.isBlocked(8)).isFalse();
    chats.unblock(7);
    assertThat(chats.isBlocked(7)).isFalse();
  }

  @Test
  void keepsTheLanguageThroughEverythingElse() {
    assertThat(chats.language(7)).isEmpty();
    chats.speak(7, "de");
    chats.block(7, AT);
    chats.refuse(7, AT);
    chats.unblock(7);
    assertThat(chats.language(7)).contains("de");
    chats.speak(7, "ru");
    assertThat(chats.language(7)).contains("ru");
  }

  @Test
  void aChatIsRefusedOnceADay() {
    assertThat(chats.isRefused(7, AT)).isFalse();
    assertThat(chats.refuse(7, AT)).isTrue();
    assertThat(chats.refuse(7, AT.plus(SECOND))).isFalse();
    assertThat(chats.isRefused(7, AT)).isTrue();
    assertThat(chats.refuse(8, AT)).isTrue();
    assertThat(chats.refuse(7, AT.plus(DAY))).isTrue();
  }

  @Test
  void aUserHasSoMuchAMinuteAndSoMuchADay() {
    var quotas = new Quotas(database, 2, 5);
    assertThat(quotas.use(1, AT)).isEqualTo(new Granted());
    assertThat(quotas.use(1, AT.plus(SECOND))).isEqualTo(new Granted());
    Instant minute = AT.plusSeconds(60);
    assertThat(quotas.use(1, AT.plusSeconds(59))).isEqualTo(new Spent(minute, true));
    assertThat(quotas.use(1, AT.plusSeconds(59))).isEqualTo(new Spent(minute, true));
    assertThat(quotas.use(1, AT.plusSeconds(59))).isEqualTo(new Spent(minute, false));
    assertThat(quotas.use(2, AT.plusSeconds(59))).isEqualTo(new Granted());
    assertThat(quotas.use(1, minute)).isEqualTo(new Granted());
    assertThat(quotas.use(1, minute)).isEqualTo(new Granted());
    assertThat(quotas.use(1, AT.plusSeconds(200))).isEqualTo(new Granted());
    Instant day = AT.plus(DAY);
    assertThat(quotas.use(1, AT.plusSeconds(300))).isEqualTo(new Spent(day, true));
    assertThat(quotas.use(1, AT.plusSeconds(370))).isEqualTo(new Spent(day, true));
    assertThat(quotas.use(1, AT.plusSeconds(440))).isEqualTo(new Spent(day, false));
    assertThat(quotas.use(1, day)).isEqualTo(new Granted());
    quotas.forget(day.plus(DAY).plus(SECOND));
    assertThat(quotas.use(2, day)).isEqualTo(new Granted());
  }

  @Test
  void oneOfSeveralHoldsALeaseUntilItEndsOrIsGivenUp() {
    var leases = new Leases(database);
    Duration length = Duration.ofSeconds(20);
    assertThat(leases.take("poll", "a", AT, length)).isTrue();
    assertThat(leases.take("poll", "b", AT, length)).isFalse();
    assertThat(leases.take("other", "b", AT, length)).isTrue();
    assertThat(leases.take("poll", "a", AT.plusSeconds(15), length)).isTrue();
    assertThat(leases.take("poll", "b", AT.plusSeconds(34), length)).isFalse();
    assertThat(leases.take("poll", "b", AT.plusSeconds(35), length)).isTrue();
    assertThat(leases.take("poll", "a", AT.plusSeconds(36), length)).isFalse();
    leases.release("poll", "a");
    assertThat(leases.take("poll", "a", AT.plusSeconds(36), length)).isFalse();
    leases.release("poll", "b");
    assertThat(leases.take("poll", "a", AT.plusSeconds(36), length)).isTrue();
  }
}
