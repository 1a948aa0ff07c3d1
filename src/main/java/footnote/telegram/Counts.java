package footnote.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/// What the bot did, in numbers; without a word of whom for.
final class Counts {
  private final MeterRegistry registry;
  private final Counter came;
  private final Counter handled;
  private final Counter given;
  private final Counter sent;
  private final Counter retried;
  private final Counter failed;

  Counts(MeterRegistry registry) {
    this.registry = registry;
    came = counter("updates", "Updates that came, each counted once");
    handled = counter("updates.handled", "Updates that were answered");
    given = counter("updates.failed", "Updates that nobody could answer");
    sent = counter("sent", "Messages and edits that Telegram took");
    retried = counter("retried", "Tries to send that have to be made again");
    failed = counter("failed", "Messages and edits that could not be sent");
  }

  private Counter counter(String name, String what) {
    return Counter.builder("footnote.telegram." + name).description(what).register(registry);
  }

  /// Shows the seconds since Telegram was last heard of.
  <T> void silence(T subject, ToDoubleFunction<T> seconds) {
    io.micrometer.core.instrument.Gauge.builder(
            "footnote.telegram.seconds.since.poll", subject, seconds)
        .description("Seconds since the last successful poll")
        .register(registry);
  }

  void came(int many) {
    came.increment(many);
  }

  void handled() {
    handled.increment();
  }

  void givenUp() {
    given.increment();
  }

  void sent() {
    sent.increment();
  }

  void retried() {
    retried.increment();
  }

  void failed() {
    failed.increment();
  }
}
