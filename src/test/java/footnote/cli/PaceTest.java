package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private final Pace pace = new Pace("Reading", " articles", Duration.ofSeconds(10), 1_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000 | 100000 | 11000 | Reading: 1,000 of 100,000 articles, 100/s, 16 min left",
        "1000 | 2000 | 11000 | Reading: 1,000 of 2,000 articles, 100/s, 10 s left",
        "1000 | 9000000 | 11000 | Reading: 1,000 of 9,000,000 articles, 100/s, 25.0 h left",
        "1000 | -1 | 21000 | Reading: 1,000 articles, 50/s",
      })
  void saysHowFarHowFastAndHowLong(long done, long total, long now, String line) {
    assertThat(pace.line(new Progress(done, total), now)).isEqualTo(line);
  }

  @Test
  void saysItNowAndThen() {
    assertThat(pace.line(new Progress(5, 9), 10_999)).isNull();
    assertThat(pace.line(new Progress(0, 9), 11_000)).isNull();
    assertThat(pace.line(new Progress(5, 9), 11_000)).isNotNull();
    assertThat(pace.line(new Progress(6, 9), 20_999)).isNull();
  }
}
