package footnote.llm;

import static footnote.llm.ScriptedModel.hangs;
import static footnote.llm.ScriptedModel.inTurn;
import static footnote.llm.ScriptedModel.says;
import static footnote.llm.ScriptedModel.sentences;
import static footnote.llm.ScriptedModel.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import footnote.llm.ModelFailure.Kind;
import footnote.llm.ScriptedModel.Script;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls of a model over real HTTP.
class LanguageModelIT {
  private static final String GOOD = sentences("It weighs 40 tonnes.", "1", "weighs 40 tonnes");
  private static final List<Source> SOURCES =
      List.of(new Source(1, "The dome", "", "It weighs 40 tonnes."));

  private final Hands clock = new Hands();
  private final List<Draft> drafts = new ArrayList<>();
  private ScriptedModel server;
  private LanguageModel model;

  @BeforeEach
  void start() {
    server = ScriptedModel.start(says(GOOD));
    model = model("auto");
  }

  private LanguageModel model(String format) {
    var settings =
        new ModelSettings(
            "", server.baseUrl(), "scripted", "secret-key", Duration.ofSeconds(3), 99, format);
    return new LanguageModel(settings, Prompts.packaged(), clock);
  }

  @AfterEach
  void stop() {
    model.close();
    server.close();
  }

  private boolean write(Exchange exchange, boolean live) {
    return exchange.write("English", SOURCES, "How heavy is it?", "", live, drafts::add);
  }

  private ModelFailure failure(Script script, boolean live) {
    server.play(script);
    Exchange exchange = model.begin();
    return catchThrowableOfType(ModelFailure.class, () -> write(exchange, live));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hearsWhatAModelSays(boolean live) {
    assertThat(write(model.begin(), live)).isFalse();
    assertThat(drafts).extracting(Draft::text).containsExactly("It weighs 40 tonnes.");
    var request = server.requests().getFirst();
    assertThat(request.path("model").asString()).isEqualTo("scripted");
    assertThat(request.path("max_tokens").asInt()).isEqualTo(99);
    assertThat(request.path("stream").asBoolean(false)).isEqualTo(live);
    assertThat(request.path("response_format").path("json_schema").path("strict").asBoolean())
        .isTrue();
    assertThat(server.heads().getFirst()).contains("Bearer secret-key");
    assertThat(request.toString()).doesNotContain("secret-key");
  }

  @Test
  void asksForLinesWhereASchemaIsRefused() {
    server.play(
        inTurn(
            status(400, "{\"error\":{\"message\":\"response_format is unknown\"}}"),
            says("SENTENCE: It weighs 40 tonnes.\nQUOTE 1: weighs 40 tonnes")));
    Exchange exchange = model.begin();
    write(exchange, false);
    assertThat(drafts).hasSize(1);
    assertThat(exchange.calls()).isEqualTo(2);
    assertThat(exchange.mayCall()).isFalse();
    write(model.begin(), true);
    var third = server.requests().get(2);
    assertThat(third.has("response_format")).isFalse();
    assertThat(third.has("max_tokens")).isFalse();
    assertThat(third.path("messages").toString()).contains("SENTENCE:");
  }

  @Test
  void triesOnceMoreWhenAskedToWait() {
    server.play(inTurn(status(429, "{}", "Retry-After: 1"), says(GOOD)));
    long start = System.nanoTime();
    write(model.begin(), false);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(drafts).hasSize(1);
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "9", "soon", ""})
  void doesNotWaitLongerThanThereIsTime(String after) {
    server.play(status(429, "{}", "Retry-After: " + after));
    Exchange exchange = model.begin();
    var failure = catchThrowableOfType(ModelFailure.class, () -> write(exchange, false));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 413, 500, 502, 503, 529})
  void isUnavailableWhereTheServerRefuses(int status) {
    ModelFailure failure =
        failure(status(status, "How heavy is it? secret-key", "Location: /elsewhere"), false);
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure).hasMessage("status " + status);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isUnavailableWhereNobodyListens(boolean live) {
    server.close();
    Exchange exchange = model.begin();
    var failure = catchThrowableOfType(ModelFailure.class, () -> write(exchange, live));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  /// Replies that no client can read.
  enum Broken {
    NO_HTTP((request, line) -> line.write("hello\r\n\r\n")),
    NO_JSON(status(200, "<html>hello</html>")),
    OTHER_JSON(status(200, "[1,2]")),
    NO_CHOICES(status(200, "{\"choices\":[]}")),
    EMPTY(status(200, "")),
    CLOSED((request, line) -> {}),
    CUT(
        (request, line) ->
            line.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"choices\":[{\"mess")),
    TOO_LONG(
        (request, line) ->
            line.json(200, ScriptedModel.completion("x".repeat(10_000_000), "stop"))),
    NULL(status(200, "null"));

    private final Script script;

    Broken(Script script) {
      this.script = script;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isUnavailableWhereAReplyCannotBeRead(Broken broken) {
    assertThat(failure(broken.script, false).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(drafts).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isUnavailableWhereAStreamCannotBeRead(Broken broken) {
    ModelFailure failure = failure(broken.script, true);
    assertThat(failure == null ? Kind.UNAVAILABLE : failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(drafts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesUpWhenTheTimeIsOver(boolean live) {
    long start = System.nanoTime();
    assertThat(failure(hangs(), live).kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    await().atMost(Duration.ofSeconds(2)).until(() -> server.open() == 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesUpOnAServerThatDrips(boolean live) {
    Script drips =
        (request, line) -> {
          line.streamHead();
          while (true) {
            line.part("a");
            line.pause(1);
          }
        };
    assertThat(failure(drips, live).kind()).isEqualTo(Kind.TIMEOUT);
    await().atMost(Duration.ofSeconds(2)).until(() -> server.open() == 0);
  }

  @Test
  void doesNotWaitForAServerToCloseAStreamThatIsDone() {
    server.play(
        (request, line) -> {
          says(GOOD).reply(request, line);
          line.untilGone();
        });
    Exchange exchange = model.begin();
    write(exchange, true);
    assertThat(drafts).hasSize(1);
    assertThat(exchange.modelMillis()).isLessThan(1_500);
    await().atMost(Duration.ofSeconds(2)).until(() -> server.open() == 0);
  }

  @Test
  void keepsWhatItHeardOfAStreamThatBreaks() {
    Script breaks =
        (request, line) -> {
          line.streamHead();
          line.part(GOOD.substring(0, GOOD.length() - 2));
          line.part(",{\"text\":\"And");
        };
    ModelFailure failure = failure(breaks, true);
    assertThat(drafts).hasSize(1);
    assertThat(failure == null || failure.kind() == Kind.UNAVAILABLE).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isLetGoWhenNobodyWaits(boolean live) {
    server.play(hangs());
    Exchange exchange = model.begin();
    Thread.ofVirtual()
        .start(
            () -> {
              await().until(() -> server.open() == 1);
              exchange.end();
            });
    var failure = catchThrowableOfType(ModelFailure.class, () -> write(exchange, live));
    assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
    await().atMost(Duration.ofSeconds(2)).until(() -> server.open() == 0);
    var again = catchThrowableOfType(ModelFailure.class, () -> write(exchange, live));
    assertThat(again.kind()).isEqualTo(Kind.CANCELLED);
  }

  @Test
  void leavesAServerAloneThatFailsTooOften() {
    for (int i = 0; i < 5; i++) {
      assertThat(failure(status(500, "{}"), false)).hasMessage("status 500");
    }
    server.play(says(GOOD));
    var resting = catchThrowableOfType(ModelFailure.class, () -> write(model.begin(), false));
    assertThat(resting).hasMessageContaining("resting");
    assertThat(server.requests()).isEmpty();

    clock.forward(Duration.ofSeconds(31));
    write(model.begin(), false);
    assertThat(drafts).hasSize(1);
    write(model.begin(), false);
    assertThat(server.requests()).hasSize(2);
  }

  /// Of the two requests one stays for the answer.
  @ParameterizedTest
  @ValueSource(ints = {400, 429, 500})
  void keepsARequestForTheAnswer(int status) {
    server.play(inTurn(status(status, "{}", "Retry-After: 0"), says(GOOD)));
    Exchange exchange = model.begin();
    catchThrowableOfType(ModelFailure.class, () -> exchange.rewrite("", "", "How heavy is it?"));
    assertThat(exchange.mayRewrite()).isFalse();
    write(exchange, false);
    assertThat(drafts).hasSize(1);
    assertThat(server.requests()).hasSize(2);
    assertThat(exchange.mayCall()).isFalse();
    var third = catchThrowableOfType(ModelFailure.class, () -> write(exchange, false));
    assertThat(third.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void rewritesAQuestionInAThirdOfTheTime() {
    server.play(says("{\"question\":\"How heavy is the dome?\",\"translation\":\"\"}"));
    assertThat(model.begin().rewrite("", "Q: a\nA: b", "How heavy is it?").question())
        .isEqualTo("How heavy is the dome?");
    assertThat(server.requests().getFirst().path("messages").toString())
        .contains("Q: a", "How heavy is it?");
    server.play(hangs());
    Exchange exchange = model.begin();
    var failure = catchThrowableOfType(ModelFailure.class, () -> exchange.rewrite("", "", "How?"));
    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(exchange.mayCall()).isTrue();
    assertThat(exchange.modelMillis()).isLessThan(1_500);
  }

  /// A clock that is set by hand.
  private static final class Hands extends Clock {
    private Instant now = Instant.now();

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
