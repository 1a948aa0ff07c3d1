package footnote.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;

/// When a server that fails is left alone: half of its last ten calls, of at least five, failed.
/// After 30 s one call tries it again.
final class Breakers {
  private static final int WINDOW = 10;
  private static final int LEAST = 5;
  private static final int HALF = 50;
  private static final Duration OPEN = Duration.ofSeconds(30);

  private Breakers() {}

  static CircuitBreaker forModel(Clock clock) {
    return CircuitBreaker.of(
        "model",
        CircuitBreakerConfig.custom()
            .slidingWindow(WINDOW, LEAST, SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(HALF)
            .waitDurationInOpenState(OPEN)
            .permittedNumberOfCallsInHalfOpenState(1)
            .clock(clock)
            .build());
  }
}
