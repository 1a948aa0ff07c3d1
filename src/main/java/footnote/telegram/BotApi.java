package footnote.telegram;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// Calls to the Bot API, each with a time limit. The token stands in every address, so nothing that
/// is known of a failure leaves here before the token is taken out of it.
final class BotApi implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int AT_ONCE = 64;

  /// The Bot API gives no larger files.
  private static final long LARGEST = 20L << 20;

  private final String token;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final OkHttpClient plain;
  private final HttpUrl files;
  private final Duration limit;

  /// @param limit for one call, from the first byte to the last
  BotApi(URI server, String token, Duration limit) {
    this.token = token;
    this.limit = limit;
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(CONNECT)
            .readTimeout(limit)
            .writeTimeout(limit)
            .callTimeout(limit)
            // It would send a message again without a word, and the token to another server.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .addInterceptor(new WholeReplies())
            .build();
    var unchanged = http.newBuilder();
    unchanged.interceptors().clear();
    this.plain = unchanged.build();
    this.files =
        Objects.requireNonNull(
            Objects.requireNonNull(HttpUrl.parse(server.toString())).resolve("/file"));
    this.client = new OkHttpTelegramClient(http, token, url(server));
  }

  private static TelegramUrl url(URI server) {
    int port = server.getScheme().equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(server.getScheme())
        .host(server.getHost())
        .port(server.getPort() < 0 ? port : server.getPort())
        .build();
  }

  <T extends Serializable> ApiReply<T> call(BotApiMethod<T> method) throws InterruptedException {
    return await(() -> client.executeAsync(method));
  }

  /// The one call that is no [BotApiMethod], since it may carry a file.
  ApiReply<Boolean> call(SetWebhook method) throws InterruptedException {
    return await(() -> client.executeAsync(method));
  }

  /// The bytes of a file by the path that the Bot API gave; empty where they cannot be had.
  Optional<byte[]> download(String path) {
    HttpUrl url = files.newBuilder().addPathSegment("bot" + token).addPathSegments(path).build();
    try (Response response = plain.newCall(new Request.Builder().url(url).build()).execute()) {
      var body = response.body().source();
      return response.isSuccessful() && !body.request(LARGEST + 1)
          ? Optional.of(body.readByteArray())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private <T extends Serializable> ApiReply<T> await(Start<T> start) throws InterruptedException {
    try {
      return new ApiReply.Given<>(
          start.call().get(limit.toMillis() + 1_000, TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TelegramApiException | TimeoutException | RuntimeException e) {
      return failed(e);
    }
  }

  private <T extends Serializable> ApiReply<T> failed(Throwable e) {
    return switch (e) {
      case TelegramApiValidationException wrong ->
          new ApiReply.Refused<>(400, clean(wrong.getMessage()));
      case TelegramApiRequestException refused when isCode(refused.getErrorCode()) ->
          new ApiReply.Refused<>(
              refused.getErrorCode(),
              clean(refused.getApiResponse()),
              retryAfter(refused.getParameters()),
              movedTo(refused.getParameters()));
      case TelegramApiRequestException unread when unread.getCause() instanceof JacksonException ->
          new ApiReply.Unread<>();
      default -> new ApiReply.Broken<>(clean(e.getClass().getSimpleName() + ": " + e.getMessage()));
    };
  }

  private static boolean isCode(@Nullable Integer code) {
    return code != null && code > 0;
  }

  private static @Nullable Duration retryAfter(@Nullable ResponseParameters parameters) {
    return parameters == null || parameters.getRetryAfter() == null
        ? null
        : Duration.ofSeconds(parameters.getRetryAfter());
  }

  private static @Nullable Long movedTo(@Nullable ResponseParameters parameters) {
    return parameters == null ? null : parameters.getMigrateToChatId();
  }

  private String clean(@Nullable String text) {
    return text == null ? "" : text.replace(token, "TOKEN");
  }

  /// Lets go of every call.
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    threads.shutdownNow();
    http.connectionPool().evictAll();
  }

  private interface Start<T extends Serializable> {
    CompletableFuture<T> call() throws TelegramApiException;
  }
}
