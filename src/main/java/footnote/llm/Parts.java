package footnote.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes a stream on the thread that reads it, and keeps how it ended.
final class Parts implements StreamingChatResponseHandler {
  private final Consumer<String> part;
  private @Nullable Throwable failure;
  private boolean complete;

  Parts(Consumer<String> part) {
    this.part = part;
  }

  @Override
  public void onPartialResponse(String text) {
    if (failure == null) {
      try {
        part.accept(text);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    complete = true;
  }

  @Override
  public void onError(Throwable error) {
    if (failure == null) {
      failure = error;
    }
  }

  /// @throws RuntimeException the stream did not end well
  void check() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure != null) {
      throw new Wire.Broken(failure);
    }
    if (!complete) {
      throw new IllegalStateException("The stream broke off");
    }
  }
}
