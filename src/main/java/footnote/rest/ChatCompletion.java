package footnote.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply in OpenAI's format.
///
/// @param created seconds since 1970
/// @param footnote the reply as `POST /api/v1/ask` gives it
record ChatCompletion(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    ChatUsage usage,
    Reply footnote) {
  static ChatCompletion of(Reply reply, ChatRequest request, Instant at) {
    String content = ChatText.of(reply);
    return new ChatCompletion(
        "chatcmpl-" + reply.id(),
        "chat.completion",
        at.getEpochSecond(),
        ChatModel.NAME,
        List.of(new Choice(0, new Message("assistant", content, null), null, "stop")),
        ChatUsage.of(request, content),
        reply);
  }

  record Choice(
      int index,
      Message message,
      @Nullable Object logprobs,
      @JsonProperty("finish_reason") String finishReason) {}

  record Message(String role, String content, @Nullable String refusal) {}
}
