package footnote.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A Bot API server on loopback, as strict as the real one where a bot can go wrong: updates come
/// again until an offset confirms them, a second poller ends the first with 409, messages have
/// their limits, and what was refused with `retry_after` must not be tried before. It keeps
/// what was sent, and goes wrong as a script tells it.
final class FakeTelegram implements AutoCloseable {
  static final String TOKEN = "7654321:AAF-fake_TOKEN-that-must-not-be-seen-01";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Time time;
  private final TreeMap<Long, ObjectNode> updates = new TreeMap<>();
  private final AtomicReference<@Nullable Object> poller = new AtomicReference<>();
  private final FakeChats chats;
  private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

  /// Every call in the order that they came.
  final List<Call> calls = new CopyOnWriteArrayList<>();

  /// Messages and edits that were taken.
  final List<Call> sent;

  /// Tries to send while `retry_after` asked for silence.
  final List<Call> early;

  volatile String webhook = "";

  /// What every file holds.
  volatile String file = "";

  FakeTelegram() {
    this(new Time.OfMachine());
  }

  FakeTelegram(Time time) {
    this.time = time;
    chats = new FakeChats(time);
    sent = chats.sent;
    early = chats.early;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// A call as it came.
  ///
  /// @param at when, as the server's time counts
  record Call(String method, JsonNode body, long at) {
    long chat() {
      return body.path("chat_id").asLong(0);
    }

    String text() {
      return body.path("text").asString("");
    }
  }

  /// Something that goes wrong for the next calls that it fits, so many times.
  private record Trouble(Predicate<Call> when, AtomicInteger times, Mishap mishap) {}

  /// How a call goes wrong.
  sealed interface Mishap {
    /// An error as the Bot API has it.
    record Error(int code, String description, int retryAfter, boolean everywhere)
        implements Mishap {}

    /// The group goes on under another id.
    record Moved(long to) implements Mishap {}

    /// Bytes that are no reply.
    record Garbage(int status, String body) implements Mishap {}

    /// The connection ends, before or after the call was done.
    record Drop(boolean done) implements Mishap {}

    /// The reply comes late.
    record Slow(long millis) implements Mishap {}
  }

  FakeTelegram goWrong(int times, Predicate<Call> when, Mishap mishap) {
    troubles.add(new Trouble(when, new AtomicInteger(times), mishap));
    return this;
  }

  void allIsWell() {
    troubles.clear();
  }

  static Predicate<Call> to(String method) {
    return call -> call.method().equalsIgnoreCase(method);
  }

  static Mishap tooMany(int seconds) {
    return new Mishap.Error(429, "Too Many Requests: retry after " + seconds, seconds, false);
  }

  /// A text that somebody writes in a private chat, or in a group where the chat is negative.
  void write(long id, long chat, long user, String text) {
    ObjectNode update = JSON.createObjectNode().put("update_id", id);
    ObjectNode message = update.putObject("message");
    message.put("message_id", id).put("date", 1_764_000_000).put("text", text);
    message.putObject("chat").put("id", chat).put("type", chat < 0 ? "group" : "private");
    if (text.startsWith("/")) {
      ObjectNode command = message.putArray("entities").addObject();
      command
          .put("type", "bot_command")
          .put("offset", 0)
          .put("length", text.split(" ")[0].length());
    }
    message.putObject("from").put("id", user).put("is_bot", false).put("first_name", "A. Secret");
    add(update);
  }

  void write(long id, long chat, String text) {
    write(id, chat, chat, text);
  }

  synchronized void add(ObjectNode update) {
    updates.put(update.path("update_id").asLong(), update);
    notifyAll();
  }

  /// The updates that no poll has confirmed.
  synchronized int unconfirmed() {
    return updates.size();
  }

  List<String> sentTexts(long chat) {
    return sent.stream().filter(call -> call.chat() == chat).map(Call::text).toList();
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/");
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      if (path.length == 4 && path[1].equals("file") && path[2].equals("bot" + TOKEN)) {
        reply(exchange, 200, file);
        return;
      }
      if (path.length < 3 || !path[1].equals("bot" + TOKEN)) {
        reply(exchange, 401, error(401, "Unauthorized", 0));
        return;
      }
      var call = new Call(path[2].toLowerCase(Locale.ROOT), body(exchange, bytes), time.millis());
      calls.add(call);
      Mishap mishap = mishap(call);
      switch (mishap) {
        case Mishap.Moved(long to) -> reply(exchange, moved(to));
        case Mishap.Garbage(int status, String body) -> reply(exchange, status, body);
        case Mishap.Drop(boolean done) -> {
          if (done) {
            perform(call);
          }
        }
        case Mishap.Slow(long millis) -> {
          Thread.sleep(millis);
          reply(exchange, perform(call));
        }
        case Mishap.Error error -> {
          if (error.retryAfter() > 0) {
            chats.hush(error.everywhere() ? 0 : call.chat(), error.retryAfter());
          }
          reply(exchange, error(error.code(), error.description(), error.retryAfter()));
        }
        case null -> reply(exchange, perform(call));
      }
    } catch (IOException | InterruptedException e) {
      // The bot has gone.
    }
  }

  private @Nullable Mishap mishap(Call call) {
    for (Trouble trouble : troubles) {
      if (trouble.when().test(call) && trouble.times().getAndDecrement() > 0) {
        return trouble.mishap();
      }
    }
    return null;
  }

  private static JsonNode body(HttpExchange exchange, byte[] bytes) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (type != null && type.startsWith("multipart/")) {
      return form(text);
    }
    return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
  }

  private static JsonNode form(String text) {
    ObjectNode fields = JSON.createObjectNode();
    var part =
        java.util.regex.Pattern.compile(
            "name=\"(\\w+)\"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n(.*?)\\r\\n--",
            java.util.regex.Pattern.DOTALL);
    part.matcher(text).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    return fields;
  }

  private String perform(Call call) throws InterruptedException {
    return switch (call.method()) {
      case "getupdates" -> getUpdates(call.body());
      case "sendmessage", "editmessagetext" -> chats.put(call);
      case "getme" ->
          ok("{\"id\":7654321,\"is_bot\":true,\"first_name\":\"F\",\"username\":\"fake_bot\"}");
      case "setwebhook" -> {
        webhook = call.body().path("url").asString();
        yield ok("true");
      }
      case "deletewebhook" -> {
        webhook = "";
        yield ok("true");
      }
      case "getwebhookinfo" ->
          ok(
              "{\"url\":\"%s\",\"has_custom_certificate\":false,\"pending_update_count\":0}"
                  .formatted(webhook));
      case "getfile" -> ok("{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_path\":\"a.txt\"}");
      case "answercallbackquery", "sendchataction", "setmycommands", "answerinlinequery" ->
          ok("true");
      default -> error(404, "Not Found: method not found", 0);
    };
  }

  private String getUpdates(JsonNode body) throws InterruptedException {
    if (!webhook.isEmpty()) {
      return error(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
          0);
    }
    var self = new Object();
    poller.set(self);
    synchronized (this) {
      notifyAll();
      if (body.path("offset").isNumber()) {
        updates.headMap(body.path("offset").asLong()).clear();
      }
      long end = System.nanoTime() + body.path("timeout").asLong(0) * 1_000_000_000L;
      while (updates.isEmpty() && poller.get() == self) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          break;
        }
        wait(left);
      }
      if (poller.get() != self) {
        return error(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            0);
      }
      ArrayNode batch = JSON.createArrayNode();
      updates.values().stream()
          .limit(Math.min(100, body.path("limit").asInt(100)))
          .forEach(batch::add);
      return ok(batch.toString());
    }
  }

  private static String moved(long to) {
    return """
        {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",
         "parameters":{"migrate_to_chat_id":%d}}
        """
        .formatted(to);
  }

  static String ok(String result) {
    return "{\"ok\":true,\"result\":" + result + "}";
  }

  static String error(int code, String description, int retryAfter) {
    ObjectNode error = JSON.createObjectNode().put("ok", false);
    error.put("error_code", code).put("description", description);
    if (retryAfter > 0) {
      error.putObject("parameters").put("retry_after", retryAfter);
    }
    return error.toString();
  }

  private static void reply(HttpExchange exchange, String body) throws IOException {
    JsonNode json = JSON.readTree(body);
    reply(exchange, json.path("ok").asBoolean() ? 200 : json.path("error_code").asInt(), body);
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// The texts that were sent, and how often each.
  Map<String, Integer> copies() {
    var copies = new HashMap<String, Integer>();
    sent.forEach(call -> copies.merge(call.text(), 1, Integer::sum));
    return copies;
  }

  /// Ids of the updates that polls were given and not confirmed, oldest first.
  synchronized List<Long> waiting() {
    return new ArrayList<>(updates.keySet());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
