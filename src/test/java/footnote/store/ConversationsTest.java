package footnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {
  private static final Instant DAY = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Conversations conversations;
  private Answers answers;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("record.db"));
    conversations = new Conversations(database);
    answers = new Answers(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesTheLastTenTurnsOldestFirst() {
    IntStream.range(0, 12).forEach(i -> say("a", "q" + i, DAY));
    say("b", "other", DAY);
    assertThat(conversations.turns("a", DAY))
        .extracting(Turn::question)
        .containsExactly("q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11");
    assertThat(conversations.turns("none", DAY)).isEmpty();
  }

  @Test
  void letsGoOfATurnAfterThirtyDays() {
    say("a", "old", DAY);
    assertThat(conversations.turns("a", DAY.plus(Duration.ofDays(31)))).isEmpty();
    say("a", "young", DAY.plus(Duration.ofDays(20)));
    say("b", "later", DAY.plus(Duration.ofDays(31)));
    assertThat(conversations.turns("a", DAY)).extracting(Turn::question).containsExactly("young");
  }

  @Test
  void erasesEverythingOfAConversation() {
    say("a", "q", DAY);
    say("b", "q", DAY);
    answers.rate("answer-a-q", "UP", "good", DAY);
    assertThat(conversations.forget("a")).isTrue();
    assertThat(conversations.forget("a")).isFalse();
    assertThat(conversations.turns("a", DAY)).isEmpty();
    assertThat(answers.body("answer-a-q")).isEmpty();
    assertThat(answers.rate("answer-a-q", "UP", null, DAY)).isFalse();
    assertThat(answers.body("answer-b-q")).isPresent();
    Integer left =
        database.jdbc().sql("SELECT COUNT(*) FROM feedback").query(Integer.class).single();
    assertThat(left).isZero();
  }

  private void say(String conversation, String question, Instant at) {
    String id = "answer-" + conversation + "-" + question;
    answers.add(id, at, "answered", "{}");
    conversations.add(conversation, new Turn(question, "an answer"), id, at);
  }
}
