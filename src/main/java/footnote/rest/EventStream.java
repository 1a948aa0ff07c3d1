package footnote.rest;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Listener;
import footnote.answer.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// An answer on its way to one reader as server-sent events. A comment every second keeps the line
/// open, and tells when the reader has left.
final class EventStream implements Listener, AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /// A reader who has left is noticed at the second beat after.
  private static final Duration BEAT = Duration.ofSeconds(1);

  private volatile Runnable ending = () -> {};
  private final SseEmitter emitter = new SseEmitter(LIMIT.toMillis());
  private final Thread heart = Thread.ofVirtual().name("heartbeat").start(this::beat);

  SseEmitter emitter() {
    return emitter;
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public void leaving(Runnable end) {
    ending = end;
  }

  @Override
  public void retrieved(List<Closest> closest) {
    send("retrieved", Map.of("closest", closest));
  }

  @Override
  public void sentence(Sentence sentence, List<Citation> citations) {
    send("sentence", Map.of("sentence", sentence, "citations", citations));
  }

  void send(String event, Object data) {
    try {
      emitter.send(SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON));
    } catch (IOException | IllegalStateException e) {
      throw new Gone(e);
    }
  }

  void fail(ProblemDetail problem) {
    try {
      send("error", problem);
    } catch (Gone e) {
      // Nobody is left to tell.
    }
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(BEAT);
        emitter.send(SseEmitter.event().comment("still here"));
      }
    } catch (IOException | IllegalStateException e) {
      ending.run();
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
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(Exception cause) {
      super(cause);
    }
  }
}
