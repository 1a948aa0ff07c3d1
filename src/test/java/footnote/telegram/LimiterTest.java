package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterTest {
  private final Limiter limiter = new Limiter();

  @Test
  void letsABurstOfThreeThroughAndThenOneASecond() {
    assertThat(booked(7, 6)).containsExactly(0L, 34L, 68L, 1_000L, 2_000L, 3_000L);
  }

  @Test
  void aChatThatRestsHasItsBurstAgain() {
    booked(7, 4);
    assertThat(LongStream.range(0, 4).map(i -> limiter.book(7, 60_000)).toArray())
        .containsExactly(60_000, 60_034, 60_068, 61_000);
  }

  @ParameterizedTest
  @CsvSource({"1, 1000, 4", "-1, 1000, 4", "-1, 60000, 20", "1, 60000, 63"})
  void aChatGetsNoMoreThanIsAllowedInAnySpan(long chat, long span, int most) {
    assertThat(most(booked(chat, 200), span)).isLessThanOrEqualTo(most);
  }

  @Test
  void allChatsTogetherGetThirtyASecond() {
    var times = LongStream.range(0, 500).map(chat -> limiter.book(chat + 1, 0)).boxed().toList();
    assertThat(most(times, 1_000)).isLessThanOrEqualTo(30);
    assertThat(times.getLast()).isLessThan(500_000 / 29);
  }

  @Test
  void aBusyChatDoesNotHoldUpAnother() {
    booked(7, 3);
    assertThat(limiter.book(8, 100)).isLessThanOrEqualTo(200);
  }

  private List<Long> booked(long chat, int times) {
    var booked = new ArrayList<Long>();
    for (int i = 0; i < times; i++) {
      booked.add(limiter.book(chat, booked.isEmpty() ? 0 : booked.getLast()));
    }
    return booked;
  }

  private static int most(List<Long> times, long span) {
    return times.stream()
        .mapToInt(start -> (int) times.stream().filter(t -> t >= start && t < start + span).count())
        .max()
        .orElseThrow();
  }
}
