package footnote.store;

import static footnote.store.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class AnswersTest {
  private Database database;
  private Answers answers;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new Database(folder.resolve("record.db"));
    answers = new Answers(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesTheBodyOfAnAnswerBackLetterForLetter() {
    answers.add("a", AT, "answered", "{\"text\": \"It's 🌉 '\\n\"}");

    assertThat(answers.body("a")).contains("{\"text\": \"It's 🌉 '\\n\"}");
    assertThat(answers.body("b")).isEmpty();
  }

  @Test
  void neverWritesOverAnAnswer() {
    answers.add("a", AT, "answered", "{}");

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> answers.add("a", AT, "declined", "[]"));
    assertThat(answers.body("a")).contains("{}");
  }

  @Test
  void keepsEveryRatingOfAKnownAnswer() {
    answers.add("a", AT, "answered", "{}");

    assertThat(answers.rate("a", "up", null, AT)).isTrue();
    assertThat(answers.rate("a", "down", "wrong 'year'", AT)).isTrue();

    assertThat(ratings()).isEqualTo(2);
  }

  @Test
  void refusesToRateAnUnknownAnswer() {
    answers.add("a", AT, "answered", "{}");

    assertThat(answers.rate("b", "up", null, AT)).isFalse();
    assertThat(ratings()).isZero();
  }

  private int ratings() {
    return database.jdbc().sql("SELECT COUNT(*) FROM feedback").query(Integer.class).single();
  }
}
