package footnote.rest;

import footnote.answer.Answerer;
import footnote.answer.Left;
import footnote.answer.Listener;
import footnote.answer.Mode;
import footnote.answer.Question;
import footnote.answer.Reply;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/ask")
class AskController {
  private static final Logger log = LoggerFactory.getLogger(AskController.class);

  private final Answerer answerer;
  private final Turnstile turnstile;
  private final Problems problems;

  AskController(Answerer answerer, Turnstile turnstile, Problems problems) {
    this.answerer = answerer;
    this.turnstile = turnstile;
    this.problems = problems;
  }

  @Operation(summary = "Asks the articles; every sentence of the answer carries a footnote")
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Reply ask(@Valid @RequestBody AskRequest request) {
    return answer(request.toQuestion(), Listener.NONE);
  }

  @Operation(summary = "The same, sentence by sentence as server-sent events")
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(@Valid @RequestBody AskRequest request) {
    var question = request.toQuestion();
    var stream = new EventStream();
    Thread.ofVirtual()
        .name("stream")
        .start(
            () -> {
              try (stream) {
                stream.send("done", answer(question, stream));
              } catch (EventStream.Gone | Left e) {
                log.debug("A reader left before the answer was whole");
              } catch (RuntimeException e) {
                stream.fail(problems.of(e));
              }
            });
    return stream.emitter();
  }

  private Reply answer(Question question, Listener listener) {
    return turnstile.pass(waits(question), () -> answerer.answer(question, listener));
  }

  /// Whether most of its time is spent waiting for a language model.
  private boolean waits(Question question) {
    return question.mode() != Mode.EXTRACTIVE && answerer.model().isPresent();
  }
}
