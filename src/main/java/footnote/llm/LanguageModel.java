package footnote.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A language model behind a server, left alone for a while after it has failed too often.
public final class LanguageModel implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LanguageModel.class);

  /// So much of the time stays for giving another answer when the model gives none.
  private static final Duration RESERVE = Duration.ofSeconds(1);

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Wire wire = new Wire();
  private final Expiry expiry = new Expiry();
  private final ModelSettings settings;
  private final Prompts prompts;
  private final ChatModel whole;
  private final StreamingChatModel streaming;
  private final CircuitBreaker breaker;
  private volatile ReplyFormat format;

  LanguageModel(ModelSettings settings, Prompts prompts, Clock clock) {
    this.settings = settings;
    this.prompts = prompts;
    var http = new WireBuilder(wire);
    Provider provider = settings.toProvider();
    this.whole = provider.whole(settings, http);
    this.streaming = provider.streaming(settings, http);
    this.breaker = Breakers.forModel(clock);
    this.format = settings.toFormat();
  }

  /// Its name.
  public String name() {
    return settings.name();
  }

  /// The prompts it is asked with.
  public Prompts prompts() {
    return prompts;
  }

  /// Begins what one question may ask of it.
  public Exchange begin() {
    Duration timeout = settings.timeout();
    Duration fifth = timeout.dividedBy(5);
    return new Exchange(this, timeout.minus(fifth.compareTo(RESERVE) < 0 ? fifth : RESERVE));
  }

  /// Makes one request.
  ///
  /// @param part takes the reply, in one piece or, where it is wanted live, in many
  /// @throws TryAgain the same may be asked once more
  /// @throws ModelFailure the model cannot be used
  void ask(
      Function<ReplyFormat, Message> prompt,
      ResponseFormat shape,
      Call call,
      boolean live,
      Consumer<String> part) {
    if (!breaker.tryAcquirePermission()) {
      throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "it has failed too often, resting");
    }
    ReplyFormat asked = format;
    ChatRequest request = request(prompt.apply(asked), asked, shape);
    long start = System.nanoTime();
    try (var _ = expiry.of(call)) {
      ScopedValue.where(Call.CURRENT, call).run(() -> send(request, live, part));
      breaker.onSuccess(System.nanoTime() - start, breaker.getTimestampUnit());
    } catch (RuntimeException e) {
      throw failed(e, call, asked, System.nanoTime() - start);
    }
  }

  private void send(ChatRequest request, boolean live, Consumer<String> part) {
    if (!live) {
      part.accept(Objects.requireNonNullElse(whole.chat(request).aiMessage().text(), ""));
      return;
    }
    var parts = new Parts(part);
    streaming.chat(request, parts);
    parts.check();
  }

  private ChatRequest request(Message message, ReplyFormat asked, ResponseFormat shape) {
    var request =
        ChatRequest.builder()
            .messages(SystemMessage.from(message.system()), UserMessage.from(message.user()));
    if (asked != ReplyFormat.LINES) {
      request.temperature(0.0).responseFormat(shape);
      if (settings.maxTokens() > 0) {
        request.maxOutputTokens(settings.maxTokens());
      }
    }
    return request.build();
  }

  private RuntimeException failed(RuntimeException e, Call call, ReplyFormat asked, long nanos) {
    int status = status(e);
    if (call.isEnded()) {
      breaker.releasePermission();
      return new ModelFailure(ModelFailure.Kind.CANCELLED, "nobody waits for the answer");
    }
    if ((status == 400 || status == 422) && asked == ReplyFormat.AUTO) {
      breaker.onSuccess(nanos, breaker.getTimestampUnit());
      log.info("The model's server refuses JSON by a schema; it is asked for lines from now on");
      format = ReplyFormat.LINES;
      return new TryAgain(Duration.ZERO);
    }
    breaker.onError(nanos, breaker.getTimestampUnit(), e);
    if (call.isLate() || e instanceof TimeoutException) {
      return new ModelFailure(ModelFailure.Kind.TIMEOUT, "no answer in time");
    }
    if (status == 429) {
      return new TryAgain(call.retryAfter().orElse(SOON));
    }
    String what = status > 0 ? "status " + status : root(e).getClass().getSimpleName();
    return new ModelFailure(ModelFailure.Kind.UNAVAILABLE, what);
  }

  private static int status(Throwable e) {
    for (Throwable one = e; one != null; one = one.getCause()) {
      if (one instanceof HttpException http) {
        return http.statusCode();
      }
    }
    return 0;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  @Override
  public void close() {
    expiry.close();
    wire.close();
  }

  /// The same may be asked once more, after a pause.
  static final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    TryAgain(Duration after) {
      this.after = after;
    }

    Duration after() {
      return after;
    }
  }
}
