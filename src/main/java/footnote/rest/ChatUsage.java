package footnote.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.StringTokenizer;

/// How much was read and written, in words: no tokens are counted here.
record ChatUsage(
    @JsonProperty("prompt_tokens") int prompt,
    @JsonProperty("completion_tokens") int completion,
    @JsonProperty("total_tokens") int total) {
  static ChatUsage of(ChatRequest request, String content) {
    int prompt = request.known().stream().mapToInt(message -> words(message.text())).sum();
    int completion = words(content);
    return new ChatUsage(prompt, completion, prompt + completion);
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }
}
