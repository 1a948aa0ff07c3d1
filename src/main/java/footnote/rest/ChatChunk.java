package footnote.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a reply in OpenAI's format.
///
/// @param created seconds since 1970
/// @param usage in a piece of its own, when it was asked for
/// @param footnote the whole reply as `POST /api/v1/ask` gives it, in the piece that ends it
record ChatChunk(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    @JsonInclude(Include.NON_NULL) @Nullable ChatUsage usage,
    @JsonInclude(Include.NON_NULL) @Nullable Reply footnote) {
  /// The piece that says who speaks.
  static ChatChunk first(String id, long created) {
    return of(id, created, new Delta("assistant", ""));
  }

  static ChatChunk text(String id, long created, String text) {
    return of(id, created, new Delta(null, text));
  }

  static ChatChunk last(String id, long created, Reply reply) {
    var choice = new Choice(0, new Delta(null, null), null, "stop");
    return new ChatChunk(
        id, "chat.completion.chunk", created, ChatModel.NAME, List.of(choice), null, reply);
  }

  static ChatChunk usage(String id, long created, ChatUsage usage) {
    return new ChatChunk(
        id, "chat.completion.chunk", created, ChatModel.NAME, List.of(), usage, null);
  }

  private static ChatChunk of(String id, long created, Delta delta) {
    var choice = new Choice(0, delta, null, null);
    return new ChatChunk(
        id, "chat.completion.chunk", created, ChatModel.NAME, List.of(choice), null, null);
  }

  record Choice(
      int index,
      Delta delta,
      @Nullable Object logprobs,
      @JsonProperty("finish_reason") @Nullable String finishReason) {}

  @JsonInclude(Include.NON_NULL)
  record Delta(@Nullable String role, @Nullable String content) {}
}
