package footnote.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on loopback that speaks OpenAI's format as a script tells it, byte by byte where need
/// be. It keeps what it was asked, and knows whether somebody still waits.
public final class ScriptedModel implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SOON_MILLIS = 20;

  private final ServerSocket door;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile Script script;

  private ScriptedModel(ServerSocket door, Script script) {
    this.door = door;
    this.script = script;
  }

  /// How one request is answered.
  @FunctionalInterface
  public interface Script {
    void reply(JsonNode request, Line line) throws IOException;
  }

  public static ScriptedModel start(Script script) {
    try {
      var model =
          new ScriptedModel(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
      Thread.ofVirtual().start(model::accept);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A model behind it, with prompts as they are packaged.
  public LanguageModel connect(java.time.Duration timeout) {
    var settings = new ModelSettings("", baseUrl(), "scripted", "", timeout, 500, "auto");
    return new LanguageModel(settings, Prompts.packaged(), java.time.Clock.systemUTC());
  }

  /// What `footnote.model.base-url` is set to.
  public String baseUrl() {
    return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
  }

  /// Answers so from now on, and forgets what it was asked.
  public void play(Script other) {
    script = other;
    requests.clear();
    heads.clear();
  }

  /// The bodies of the requests, in order.
  public List<JsonNode> requests() {
    return requests;
  }

  /// The heads of the requests, in order.
  public List<String> heads() {
    return heads;
  }

  /// How many requests are being answered.
  public int open() {
    return open.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    open.incrementAndGet();
    try (socket) {
      var line = new Line(socket);
      String head = line.head();
      heads.add(head);
      JsonNode request = JSON.readTree(line.body(head));
      requests.add(request);
      script.reply(request, line);
    } catch (IOException | RuntimeException e) {
      // Whoever asked has left.
    } finally {
      open.decrementAndGet();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Says a text, in one piece or, where it is asked for, as a stream of small parts.
  public static Script says(String content) {
    return (request, line) -> {
      if (request.path("stream").asBoolean(false)) {
        line.streamHead();
        for (String part : content.splitWithDelimiters("(?<=\\G.{7})", 0)) {
          line.part(part);
        }
        line.write("data: [DONE]\n\n");
      } else {
        line.json(200, completion(content, "stop"));
      }
    };
  }

  /// Replies with a status and a body.
  public static Script status(int status, String body, String... headers) {
    return (request, line) -> line.respond(status, body, headers);
  }

  /// Plays one script after the other; the last one goes on.
  public static Script inTurn(Script... scripts) {
    var next = new AtomicInteger();
    return (request, line) ->
        scripts[Math.min(next.getAndIncrement(), scripts.length - 1)].reply(request, line);
  }

  /// Says nothing until the other side leaves.
  public static Script hangs() {
    return (request, line) -> line.untilGone();
  }

  /// The body of a completion.
  public static String completion(String content, String finishReason) {
    return JSON.writeValueAsString(
        Map.of(
            "id",
            "chatcmpl-1",
            "object",
            "chat.completion",
            "created",
            1_700_000_000,
            "model",
            "scripted",
            "choices",
            List.of(
                Map.of(
                    "index",
                    0,
                    "message",
                    Map.of("role", "assistant", "content", content),
                    "finish_reason",
                    finishReason)),
            "usage",
            Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
  }

  /// Sentences with their quotes as Footnote asks for them: text, passage, quote, in threes.
  public static String sentences(String... threes) {
    var sentences = new java.util.ArrayList<Map<String, Object>>();
    for (int i = 0; i < threes.length; i += 3) {
      Map<String, Object> quote =
          Map.of("passage", Integer.parseInt(threes[i + 1]), "quote", threes[i + 2]);
      sentences.add(Map.of("text", threes[i], "quotes", List.of(quote)));
    }
    return JSON.writeValueAsString(Map.of("sentences", sentences));
  }

  /// One connection.
  public static final class Line {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
      this.socket = socket;
      this.in = socket.getInputStream();
      this.out = socket.getOutputStream();
    }

    private String head() throws IOException {
      var head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("no request");
        }
        head.write(next);
      }
      return head.toString(StandardCharsets.ISO_8859_1);
    }

    private String body(String head) throws IOException {
      int length =
          head.lines()
              .filter(
                  header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
              .mapToInt(header -> Integer.parseInt(header.substring(15).strip()))
              .findFirst()
              .orElse(0);
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    public void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    public void json(int status, String body) throws IOException {
      respond(status, body, "Content-Type: application/json");
    }

    public void respond(int status, String body, String... headers) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      write(
          "HTTP/1.1 %d Said\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
              .formatted(status, bytes.length, lines(headers)));
      write(bytes);
    }

    private static String lines(String... headers) {
      var lines = new StringBuilder();
      for (String header : headers) {
        lines.append(header).append("\r\n");
      }
      return lines.toString();
    }

    public void streamHead() throws IOException {
      write("HTTP/1.1 200 Said\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    }

    /// A part of a streamed reply.
    public void part(String text) throws IOException {
      Map<String, Object> delta =
          Map.of("index", 0, "delta", Map.of("role", "assistant", "content", text));
      write(
          "data: "
              + JSON.writeValueAsString(
                  Map.of(
                      "id", "chatcmpl-1",
                      "object", "chat.completion.chunk",
                      "created", 1_700_000_000,
                      "model", "scripted",
                      "choices", List.of(delta)))
              + "\n\n");
    }

    /// Waits until the other side has left.
    public void untilGone() throws IOException {
      while (in.read() >= 0) {
        // It says more than it should.
      }
      socket.close();
    }

    /// Waits a little, as a slow server does.
    public void pause(int times) {
      try {
        Thread.sleep((long) SOON_MILLIS * times);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
