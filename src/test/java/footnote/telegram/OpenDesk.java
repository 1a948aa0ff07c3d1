package footnote.telegram;

import static org.awaitility.Awaitility.await;

import footnote.answer.Answerer;
import footnote.answer.Shelf;
import footnote.document.Documents;
import footnote.feed.FeedsAt;
import footnote.fetch.LoopbackSite;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Chats;
import footnote.store.Quotas;
import footnote.store.Talks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bot as a whole: a real library of three articles behind it, Telegram on loopback before it.
final class OpenDesk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant SPRING = Instant.parse("2025-03-17T08:00:00Z");
  private static final Instant SUMMER = Instant.parse("2025-07-09T08:00:00Z");
  static final long ADMIN = 99;
  static final long GROUP = -500;
  static final int PER_MINUTE = 10;

  final FakeTelegram telegram = new FakeTelegram();
  final Shelf shelf;
  final OpenBot open;
  private final BotApi api = new BotApi(telegram.uri(), FakeTelegram.TOKEN, Duration.ofSeconds(5));
  private final Path record;
  final LoopbackSite site = site();
  private long update = 100;

  OpenDesk(Path folder) {
    this(folder, Shelf::answerer);
  }

  OpenDesk(Path folder, Function<Shelf, Answerer> answerer) {
    record = folder.resolve("record.db");
    shelf = Shelf.in(folder);
    add("landslide", "The landslide at Ostervik destroyed 14 houses, the police said.", SPRING);
    add(
        "observatory",
        "The Tarrow observatory was designed by the architect Ida Falk. It was opened in 1931 by"
            + " the queen. Its dome weighs 40 tonnes.",
        SUMMER);
    add("dome", "The dome of the Tarrow observatory was mended by two brothers in 1987.", SPRING);
    var typing = new Typing();
    open =
        new OpenBot(
            folder,
            telegram.uri(),
            typing,
            outgoing -> handler(outgoing, typing, answerer.apply(shelf)));
    open.bot.start();
  }

  private void add(String id, String text, Instant at) {
    shelf.add(id, "On the " + id, text, at, "en");
  }

  private Handler handler(Outgoing outgoing, Typing typing, Answerer answerer) {
    var database = shelf.database;
    var clock = Clock.systemUTC();
    var chats = new Chats(database);
    var talks = new Talks(database);
    var articles = new Articles(database);
    var access = new Access(Set.of(), Set.of(ADMIN));
    var documents = new Documents();
    var feeds = FeedsAt.byHand(site.fetcher(), shelf.library, database, clock);
    var voice = new Voice(outgoing);
    var gate = new Gate(new Quotas(database, PER_MINUTE, 200), 200, clock);
    var finder = new Finder(shelf.retriever, articles);
    var responder = new Responder(answerer, shelf.log, talks, gate, voice, clock);
    return new Desk(
        new Self(outgoing, new Time.OfMachine()),
        chats,
        talks,
        access,
        voice,
        responder,
        new Orders(finder, shelf.log, talks, chats, voice, gate, clock),
        new Keeper(
            shelf.library, feeds, documents, articles, new Answers(database), outgoing, api, voice),
        new Presses(outgoing, voice, responder, finder, shelf.log, talks, chats, gate, clock),
        new Shares(outgoing, answerer, talks, gate, typing, clock));
  }

  private static LoopbackSite site() {
    try {
      return new LoopbackSite();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long next() {
    return ++update;
  }

  FakeTelegram.Call ask(long chat, String text) {
    int before = telegram.sentTexts(chat).size();
    telegram.write(++update, chat, text);
    await().until(() -> telegram.sentTexts(chat).size() > before);
    return telegram.sent.stream().filter(call -> call.chat() == chat).toList().get(before);
  }

  /// @return the id of the message
  long group(long user, String text, String mention, int topic, boolean toBot) {
    ObjectNode message =
        json(
            """
            {"message_id":%d,"date":1764000000,"chat":{"id":%d,"type":"supergroup"},
             "from":{"id":%d,"is_bot":false,"first_name":"A"}}
            """
                .formatted(++update, GROUP, user));
    message.put("text", text);
    if (!mention.isEmpty()) {
      message
          .putArray("entities")
          .addObject()
          .put("type", "mention")
          .put("offset", text.indexOf(mention))
          .put("length", mention.length());
    }
    if (topic != 0) {
      message.put("message_thread_id", topic).put("is_topic_message", true);
    }
    if (toBot) {
      message.set(
          "reply_to_message",
          json(
              """
              {"message_id":1,"date":1764000000,"chat":{"id":-500,"type":"supergroup"},
               "from":{"id":7654321,"is_bot":true,"first_name":"F"},"text":"x"}
              """));
    }
    ObjectNode whole = JSON.createObjectNode().put("update_id", update);
    whole.set("message", message);
    telegram.add(whole);
    return update;
  }

  void press(long chat, long user, String data) {
    telegram.add(
        json(
            """
            {"update_id":%d,"callback_query":{"id":"c","chat_instance":"i","data":"%s",
             "from":{"id":%d,"is_bot":false,"first_name":"A"},
             "message":{"message_id":1,"date":1764000000,"text":"x",
              "chat":{"id":%d,"type":"private"}}}}
            """
                .formatted(++update, data, user, chat)));
  }

  List<FakeTelegram.Call> calls(String method) {
    return telegram.calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  static List<String> data(FakeTelegram.Call call) {
    return buttons(call, "callback_data");
  }

  static String labels(FakeTelegram.Call call) {
    StringBuilder labels = new StringBuilder();
    buttons(call, "text").forEach(label -> labels.append("[ ").append(label).append(" ]\n"));
    return labels.toString();
  }

  static List<String> buttons(FakeTelegram.Call call, String field) {
    return StreamSupport.stream(
            call.body().at("/reply_markup/inline_keyboard").spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(button -> button.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  long count(String sql) {
    return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + record))
        .sql(sql)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() throws IOException {
    site.close();
    open.close();
    api.close();
    shelf.close();
    telegram.close();
  }
}
