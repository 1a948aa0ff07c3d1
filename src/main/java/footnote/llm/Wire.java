package footnote.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The connection to a model's server: keeps to the time of the [Call] that it works for, reads so
/// much and no more, follows no redirect, and can be ended from outside. A stream is read on the
/// thread that asks for it.
final class Wire implements HttpClient, AutoCloseable {
  /// The most bytes of a reply; an answer has a few thousand.
  static final int MOST_BYTES = 4_000_000;

  private static final int ERROR_BYTES = 10_000;
  static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int LONGEST_WAIT_SECONDS = 600;

  private final java.net.http.HttpClient http =
      java.net.http.HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Call call = Call.CURRENT.get();
    HttpResponse<InputStream> response = send(request, call);
    try (var body = new Capped(response.body(), MOST_BYTES)) {
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(body.readAllBytes())
          .build();
    } catch (IOException e) {
      throw new Broken(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var until = new UntilDone(listener);
    try {
      HttpResponse<InputStream> response = send(request, Call.CURRENT.get());
      try (var body = new Capped(response.body(), MOST_BYTES)) {
        until.onOpen(
            SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        parser.parse(body, until);
        until.onClose();
      }
    } catch (IOException | RuntimeException e) {
      until.onError(e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request, Call call) {
    CompletableFuture<HttpResponse<InputStream>> sending =
        http.sendAsync(jdk(request), BodyHandlers.ofInputStream());
    call.abortBy(() -> sending.cancel(true));
    HttpResponse<InputStream> response = await(sending, call);
    call.abortBy(() -> close(response.body()));
    if (response.statusCode() / 100 != 2) {
      throw refused(response, call);
    }
    return response;
  }

  private static HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> sending, Call call) {
    try {
      return sending.get(call.leftNanos(), TimeUnit.NANOSECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      sending.cancel(true);
      throw new TimeoutException(e);
    } catch (ExecutionException e) {
      throw new Broken(e);
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      throw new Broken(e);
    }
  }

  private static HttpException refused(HttpResponse<InputStream> response, Call call) {
    response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .filter(seconds -> seconds <= LONGEST_WAIT_SECONDS)
        .ifPresent(seconds -> call.retryAfter(Duration.ofSeconds(seconds)));
    try (InputStream body = response.body()) {
      String text = new String(body.readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
      return new HttpException(response.statusCode(), text);
    } catch (IOException e) {
      return new HttpException(response.statusCode(), "");
    }
  }

  private static java.net.http.HttpRequest jdk(HttpRequest request) {
    var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It has ended either way.
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /// The connection failed.
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(Throwable cause) {
      super(cause);
    }
  }
}
