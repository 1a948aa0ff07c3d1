package footnote.rest;

import footnote.answer.Listener;
import footnote.answer.Reply;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/ask")
class AskController {
  private final Reception reception;
  private final Problems problems;

  AskController(Reception reception, Problems problems) {
    this.reception = reception;
    this.problems = problems;
  }

  @Operation(summary = "Asks the articles; every sentence of the answer carries a footnote")
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Reply ask(@Valid @RequestBody AskRequest request) {
    return reception.answer(request.toQuestion(), Listener.NONE);
  }

  @Operation(summary = "The same, sentence by sentence as server-sent events")
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(@Valid @RequestBody AskRequest request) {
    var question = request.toQuestion();
    return EventStream.of(
        stream -> stream.send("done", reception.answer(question, new AskStream(stream))),
        (stream, failure) -> stream.send("error", problems.of(failure)));
  }
}
