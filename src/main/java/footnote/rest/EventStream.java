package footnote.rest;

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

/// Server-sent events on their way to one reader. A comment every 15 s keeps the line open.
final class EventStream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventStream.class);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final SseEmitter emitter = new SseEmitter(LIMIT.toMillis());
  private final Thread heart = Thread.ofVirtual().name("heartbeat").start(this::beat);
  private volatile boolean begun;

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
      } catch (Gone e) {
        throw e;
      } catch (RuntimeException e) {
        failed.accept(this, e);
      }
    } catch (Gone e) {
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
      while (true) {
        Thread.sleep(BEAT);
        begun = true;
        emitter.send(SseEmitter.event().comment("still here"));
      }
    } catch (InterruptedException | IOException | IllegalStateException e) {
      // The stream has ended.
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
