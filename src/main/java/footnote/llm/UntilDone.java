package footnote.llm;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/// Hears a stream until it says that it is done, whether or not the server then closes it.
final class UntilDone implements ServerSentEventListener {
  private static final String DONE = "[DONE]";

  private final ServerSentEventListener listener;
  private boolean closed;

  UntilDone(ServerSentEventListener listener) {
    this.listener = listener;
  }

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    listener.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    if (DONE.equals(event.data().strip())) {
      onClose();
      context.parsingHandle().cancel();
    } else {
      listener.onEvent(event, context);
    }
  }

  @Override
  public void onError(Throwable error) {
    if (!closed) {
      listener.onError(error);
    }
  }

  @Override
  public void onClose() {
    if (!closed) {
      closed = true;
      listener.onClose();
    }
  }
}
