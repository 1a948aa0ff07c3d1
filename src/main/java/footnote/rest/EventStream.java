package footnote.rest;

import footnote.answer.Left;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// Server-sent events on their way to one reader. After the first of them a comment every second
/// keeps the line open and tells when the reader has left; before it, one after 15 s, or after 2 s
/// where there is something to end when the reader leaves.
final class EventStream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventStream.class);
  private static final Duration LIMIT = Duration.ofMinutes(11);

  /// A reader who has left is noticed at the second beat after.
  private static final Duration BEAT = Duration.ofSeconds(1);

  private static final int SILENT_BEATS = 15;

  /// So long something fails with a status of its own, even where a model is asked first.
  private static final int BEATS_TO_FAIL = 2;

  private static final Runnable NOTHING = () -> {};
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final SseEmitter emitter = new SseEmitter(LIMIT.toMillis());
  private final Thread heart = Thread.ofVirtual().name("heartbeat").start(this::beat);
  private volatile boolean begun;
  private volatile Runnable left = NOTHING;

  private EventStream() {}

  /// Begins a stream.
  ///
  /// @param work sends the events, on a thread of its own
  /// @param failed is told why the work ended before its time, unless the reader has left
  static SseEmitter of(
      Consumer<EventStream> work, BiConsumer<EventStream, RuntimeException> failed) {
    var stream = new EventStream();
    Thread.ofVirtual().name("stream").start(() -> stream.run(work, failed));
    return stream.emitter;
  }

  private void run(Consumer<EventStream> work, BiConsumer<EventStream, RuntimeException> failed) {
    try (this) {
      try {
        work.accept(this);
      } catch (Gone | Left e) {
        throw e;
      } catch (RuntimeException e) {
        failed.accept(this, e);
      }
    } catch (Gone | Left e) {
      log.debug("A reader left before the answer was whole");
    }
  }

  /// Sends an event of that name with data as JSON.
  void send(String event, Object data) {
    send(SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON));
  }

  /// Sends one line of data as it is. A space goes before it, since some readers look for one.
  void send(String line) {
    send(SseEmitter.event().data(" " + line, TEXT));
  }

  private void send(SseEventBuilder event) {
    try {
      begun = true;
      emitter.send(event);
    } catch (IOException | IllegalStateException e) {
      throw new Gone(e);
    }
  }

  /// Tells what is to be done when the reader leaves.
  void whenLeft(Runnable end) {
    left = end;
  }

  /// Whether anything was sent, so that it is too late for a status and headers that say otherwise.
  boolean hasBegun() {
    return begun;
  }

  /// Ends a stream that has not begun with the answer that stands for a failure.
  void refuse(RuntimeException failure) {
    emitter.completeWithError(failure);
  }

  private void beat() {
    try {
      for (int beat = 1; true; beat++) {
        Thread.sleep(BEAT);
        if (begun || beat >= (left == NOTHING ? SILENT_BEATS : BEATS_TO_FAIL)) {
          begun = true;
          emitter.send(SseEmitter.event().comment("still here"));
        }
      }
    } catch (IOException | IllegalStateException e) {
      left.run();
    } catch (InterruptedException e) {
      // The answer is whole.
    }
  }

  @Override
  public void close() {
    heart.interrupt();
    emitter.complete();
  }

  /// The reader has left.
  private static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(Exception cause) {
      super(cause);
    }
  }
}
