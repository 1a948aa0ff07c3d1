package footnote.rest;

import footnote.answer.Listener;
import footnote.answer.Question;
import footnote.answer.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/// Asking as OpenAI's clients do. What they accept is not looked at: they ask for JSON and mean a
/// stream, or the other way round.
@RestController
@RequestMapping("/v1/chat/completions")
class ChatController {
  private final Reception reception;
  private final Problems problems;
  private final JsonMapper json;
  private final Clock clock;

  ChatController(Reception reception, Problems problems, JsonMapper json, Clock clock) {
    this.reception = reception;
    this.problems = problems;
    this.json = json;
    this.clock = clock;
  }

  @Operation(summary = "Asks the articles in OpenAI's format; a stream when the body says so")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ChatCompletion.class)),
        @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(implementation = ChatChunk.class))
      })
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Object complete(@RequestBody ChatRequest request) {
    Question question = request.toQuestion();
    return request.isStreamed() ? stream(question, request) : whole(question, request);
  }

  private ResponseEntity<ChatCompletion> whole(Question question, ChatRequest request) {
    Reply reply = reception.answer(question, Listener.NONE);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(ChatCompletion.of(reply, request, clock.instant()));
  }

  private SseEmitter stream(Question question, ChatRequest request) {
    return EventStream.of(stream -> send(question, request, stream), this::fail);
  }

  private void send(Question question, ChatRequest request, EventStream stream) {
    var chat =
        new ChatStream(
            "chatcmpl-" + UUID.randomUUID(),
            clock.instant().getEpochSecond(),
            chunk -> stream.send(json.writeValueAsString(chunk)),
            stream::whenLeft);
    chat.end(reception.answer(question, chat));
    if (request.wantsUsage()) {
      chat.usage(request);
    }
    stream.send("[DONE]");
  }

  private void fail(EventStream stream, RuntimeException failure) {
    if (stream.hasBegun()) {
      stream.send(json.writeValueAsString(OpenAiError.of(problems.of(failure))));
    } else {
      stream.refuse(failure);
    }
  }
}
