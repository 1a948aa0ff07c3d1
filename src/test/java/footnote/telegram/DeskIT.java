package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.answer.Sentence;
import footnote.answer.Shelf;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Chats;
import footnote.store.Quotas;
import footnote.store.Talks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bot as a whole: a real library behind it, Telegram on loopback before it.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeskIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant SPRING = Instant.parse("2025-03-17T08:00:00Z");
  private static final Instant SUMMER = Instant.parse("2025-07-09T08:00:00Z");
  private static final long ADMIN = 99;
  private static final long GROUP = -500;
  private static final int PER_MINUTE = 10;

  private final FakeTelegram telegram = new FakeTelegram();
  private Shelf shelf;
  private OpenBot open;
  private Path record;
  private long update = 100;

  @BeforeEach
  void open(@TempDir Path folder) {
    record = folder.resolve("record.db");
    shelf = Shelf.in(folder);
    add("landslide", "The landslide at Ostervik destroyed 14 houses, the police said.", SPRING);
    add(
        "observatory",
        "The Tarrow observatory was designed by the architect Ida Falk. It was opened in 1931 by"
            + " the queen. Its dome weighs 40 tonnes.",
        SUMMER);
    add("dome", "The dome of the Tarrow observatory was mended by two brothers in 1987.", SPRING);
    open = new OpenBot(folder, telegram.uri(), this::handler);
    open.bot.start();
  }

  @AfterEach
  void close() {
    open.close();
    shelf.close();
    telegram.close();
  }

  private void add(String id, String text, Instant at) {
    shelf.add(id, "On the " + id, text, at, "en");
  }

  private Handler handler(Outgoing outgoing) {
    var database = shelf.database;
    var clock = Clock.systemUTC();
    var chats = new Chats(database);
    var talks = new Talks(database);
    var articles = new Articles(database);
    var access = new Access(Set.of(), Set.of(ADMIN));
    var voice = new Voice(outgoing);
    var gate = new Gate(new Quotas(database, PER_MINUTE, 200), 200, clock);
    var finder = new Finder(shelf.retriever, articles);
    var responder = new Responder(shelf.answerer(), shelf.log, talks, gate, voice, clock);
    var api = new BotApi(telegram.uri(), FakeTelegram.TOKEN, java.time.Duration.ofSeconds(5));
    return new Desk(
        new Self(outgoing, new Time.OfMachine()),
        chats,
        talks,
        access,
        voice,
        responder,
        new Orders(finder, shelf.log, talks, chats, voice, gate, clock),
        new Keeper(shelf.library, articles, new Answers(database), outgoing, api, voice),
        new Presses(outgoing, voice, responder, finder, shelf.log, talks, chats, gate, clock),
        new Shares(outgoing, shelf.answerer(), talks, gate, clock));
  }

  @Test
  void answersAndGoesOn() {
    FakeTelegram.Call first = ask(7, "Who designed the Tarrow observatory?");
    assertThat(first.text()).contains("Ida Falk", "[1]").contains("On the observatory");
    assertThat(data(first)).hasSize(5).allMatch(data -> data.matches("(src|more|new|up|down):.+"));
    assertThat(first.body().has("reply_parameters")).isFalse();
    assertThat(telegram.calls).extracting(FakeTelegram.Call::method).contains("sendchataction");
    assertThat(ask(7, "And when was it opened?").text()).contains("1931");
    assertThat(count("SELECT COUNT(DISTINCT conversation_id) FROM turns")).isOne();
  }

  @Test
  void refusesWithTheClosestArticlesAsButtons() {
    FakeTelegram.Call refusal = ask(7, "Which songs did Celine Dion sing in Las Vegas in 1997?");
    assertThat(refusal.text()).contains("“Celine”");
    assertThat(data(refusal)).isNotEmpty().allMatch(data -> data.startsWith("art:"));
    press(7, 7, data(refusal).getFirst());
    await().until(() -> telegram.sentTexts(7).size() == 2);
    assertThat(telegram.sentTexts(7).getLast()).startsWith("• On the ");
  }

  @Test
  void saysWhatCannotBeAsked() {
    assertThat(ask(7, "???").text()).isEqualTo("Please ask in words.");
    assertThat(ask(7, "a".repeat(2001)).text()).contains("at most 2,000 characters");
    assertThat(ask(7, "/ask").text()).startsWith("Write the question after");
    assertThat(ask(8, "/nonsense").text()).startsWith("I do not know that command");
  }

  @Test
  void answersInGroupsOnlyWhenItIsMeant() {
    group(5, "Who designed the Tarrow observatory?", "", 0, false);
    telegram.write(++update, GROUP, 5, "/ask@other_bot Who designed it?");
    group(5, "@fake_bot Who designed the Tarrow observatory?", "@fake_bot", 31, false);
    await().until(() -> telegram.sentTexts(GROUP).size() == 1);
    FakeTelegram.Call answer = telegram.sent.getLast();
    assertThat(answer.text()).contains("Ida Falk");
    assertThat(answer.body().at("/reply_parameters/message_id").asLong()).isEqualTo(update);
    assertThat(answer.body().path("message_thread_id").asInt()).isEqualTo(31);
    group(5, "And when was it opened?", "", 31, true);
    await().until(() -> telegram.sentTexts(GROUP).size() == 2);
    assertThat(telegram.sentTexts(GROUP).getLast()).contains("1931");
    telegram.write(++update, GROUP, 5, "/ask@fake_bot How many houses were destroyed at Ostervik?");
    await().until(() -> telegram.sentTexts(GROUP).size() == 3);
    assertThat(telegram.sentTexts(GROUP).getLast()).contains("14");
  }

  @Test
  void buttonsDoWhatTheySay() {
    List<String> data = data(ask(7, "Who designed the Tarrow observatory?"));
    press(7, 7, data.get(3));
    await().until(() -> count("SELECT COUNT(*) FROM feedback WHERE rating = 'UP'") == 1);
    press(7, 7, data.get(0));
    await().until(() -> telegram.sentTexts(7).size() == 2);
    assertThat(telegram.sentTexts(7).getLast()).startsWith("Sources\n\n[1] ");
    press(7, 7, data.get(1));
    await().until(() -> telegram.sentTexts(7).size() == 3);
    assertThat(telegram.sentTexts(7).getLast()).contains("On the dome").contains("More like this");
    press(7, 7, data.get(2));
    await().until(() -> telegram.sentTexts(7).size() == 4);
    assertThat(telegram.sentTexts(7).getLast()).doesNotContain("Ida Falk");
    press(8, 8, data.get(4));
    await().until(() -> calls("answercallbackquery").size() == 5);
    assertThat(calls("answercallbackquery").getLast().text()).startsWith("That is no longer kept");
    assertThat(count("SELECT COUNT(*) FROM feedback")).isOne();
  }

  @Test
  void givesAnswersToShare() {
    var query =
        """
        {"update_id":%d,"inline_query":{"id":"q1","query":"Who designed the Tarrow observatory?",
         "offset":"","from":{"id":7,"is_bot":false,"first_name":"A"}}}
        """;
    telegram.add(json(query.formatted(++update)));
    await().until(() -> calls("answerinlinequery").size() == 1);
    JsonNode given = calls("answerinlinequery").getFirst().body();
    assertThat(given.path("is_personal").asBoolean()).isTrue();
    assertThat(given.path("cache_time").asInt()).isLessThanOrEqualTo(5);
    assertThat(given.at("/results/0/input_message_content/message_text").asString())
        .contains("Ida Falk");
  }

  @Test
  void speaksTheLanguageThatWasChosen() {
    assertThat(data(ask(7, "/language"))).contains("lang:de");
    press(7, 7, "lang:de");
    await().until(() -> calls("answercallbackquery").size() == 1);
    assertThat(ask(7, "/ask").text()).startsWith("Schreib die Frage");
    assertThat(ask(7, "/language en").text()).isEqualTo("I speak English.");
  }

  @Test
  void forgetsEverything() {
    String data = data(ask(7, "Who designed the Tarrow observatory?")).get(3);
    press(7, 7, data);
    ask(7, "/language de");
    assertThat(ask(7, "/forget").text()).startsWith("Vergessen");
    await().until(() -> open.inbox.count("taken") == 0);
    for (String table : List.of("turns", "answers", "feedback", "talks", "chats")) {
      assertThat(count("SELECT COUNT(*) FROM " + table)).as(table).isZero();
    }
    assertThat(count("SELECT COUNT(*) FROM inbox WHERE chat_id <> 0 OR body <> ''")).isZero();
    assertThat(ask(7, "/sources").text()).startsWith("There is no answer yet");
  }

  @Test
  void administratorsKeepTheArticles() {
    assertThat(ask(7, "/add The bridge at Lomme is 300 metres long.").text())
        .startsWith("Only administrators");
    assertThat(ask(ADMIN, "/add https://example.org/a").text()).startsWith("Links are not");
    String added = ask(ADMIN, "/add The bridge at Lomme is 300 metres long.").text();
    assertThat(added).startsWith("Added: telegram-99-");
    assertThat(ask(7, "How long is the bridge at Lomme?").text()).contains("300");
    String id = added.substring("Added: ".length());
    assertThat(ask(ADMIN, "/remove " + id).text()).isEqualTo("Removed: " + id);
    assertThat(ask(ADMIN, "/remove " + id).text()).startsWith("There is no such article");
    telegram.file = "The harbour of Brandal was closed in 1954.";
    telegram.add(
        json(
            """
            {"update_id":%d,"message":{"message_id":9000,"date":1764000000,"caption":"/add",
             "caption_entities":[{"type":"bot_command","offset":0,"length":4}],
             "document":{"file_id":"f","file_unique_id":"u","file_name":"harbour.txt"},
             "chat":{"id":99,"type":"private"},
             "from":{"id":99,"is_bot":false,"first_name":"A"}}}
            """
                .formatted(++update)));
    await().until(() -> telegram.sentTexts(ADMIN).contains("Added: harbour.txt"));
    assertThat(ask(ADMIN, "/stats").text()).contains("Articles: 4");
  }

  @Test
  void fallsBackToPlainTextWhereTelegramRefusesTheStyling() {
    telegram.goWrong(
        1,
        call -> call.body().path("entities").size() > 0,
        new FakeTelegram.Mishap.Error(400, "Bad Request: can't parse entities", 0, false));
    FakeTelegram.Call answer = ask(7, "Who designed the Tarrow observatory?");
    assertThat(answer.text()).contains("Ida Falk", "On the observatory");
    assertThat(answer.body().path("entities").size()).isZero();
  }

  @Test
  void saysThatItCannotAnswerWhereTheIndexFails() {
    shelf.retriever.close();
    assertThat(ask(7, "Who designed the Tarrow observatory?").text())
        .isEqualTo("I cannot answer right now. Please try again later.");
  }

  @Test
  void anAnswerThatCouldNotBeSentIsSentAtTheNextTry() {
    var refused = new FakeTelegram.Mishap.Error(400, "Bad Request: odd", 0, false);
    telegram.goWrong(1, FakeTelegram.to("sendMessage"), refused);
    assertThat(ask(7, "Who designed the Tarrow observatory?").text()).contains("Ida Falk");
    assertThat(count("SELECT COUNT(*) FROM answers")).isOne();
  }

  @Test
  void offersItsCommandsInEachLanguageAndMoreToAdministrators() {
    new Menu(open.outgoing, Set.of(ADMIN)).tell();
    assertThat(calls("setmycommands"))
        .extracting(
            call ->
                "%s %s %d"
                    .formatted(
                        call.body().at("/scope/type").asString(),
                        call.body().path("language_code").asString("-"),
                        call.body().path("commands").size()))
        .contains("default - 9", "default de 9", "chat - 12", "chat ru 12")
        .hasSize(8);
  }

  @Test
  void saysOnceThatItWasTooMuch() {
    for (int i = 0; i < PER_MINUTE; i++) {
      telegram.write(++update, GROUP - i, 5, "/search dome");
    }
    await().until(() -> telegram.sent.size() == PER_MINUTE);
    telegram.write(++update, 5, 5, "Who designed the Tarrow observatory?");
    await().until(() -> telegram.sentTexts(5).size() == 1);
    assertThat(telegram.sentTexts(5).getFirst()).startsWith("Too many questions");
    telegram.write(++update, 5, 5, "Who designed the Tarrow observatory?");
    telegram.write(++update, 5, 5, "/latest");
    await().until(() -> telegram.sentTexts(5).size() == 2);
    assertThat(telegram.sentTexts(5).getLast()).startsWith("Latest articles");
  }

  @Test
  void saysLongAnswersInParts() throws Exception {
    var sentences =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new Sentence("Sentence %d. ".formatted(i).repeat(20), List.of(i)))
            .toList();
    var citations =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> Made.citation(i, "Title " + i, null, "Post", "Quote. ".repeat(40)))
            .toList();
    var place = new Place(GROUP, 31, false, 7, 12, Made.ENGLISH);
    List<Message> parts = AnswerText.of(Made.answered(sentences, citations, null), Made.ENGLISH);
    List<Integer> ids = new Voice(open.outgoing).say(place, parts);
    assertThat(ids).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(telegram.sent)
        .hasSize(ids.size())
        .allMatch(call -> call.body().path("message_thread_id").asInt() == 31);
    assertThat(telegram.sent.stream().filter(call -> call.body().has("reply_parameters")))
        .containsExactly(telegram.sent.getFirst());
    assertThat(telegram.sent.stream().filter(call -> !data(call).isEmpty()))
        .containsExactly(telegram.sent.getLast());
  }

  @Test
  void anAnswerGrowsInPrivateAndEndsWhole() throws Exception {
    var place = new Place(7, 0, true, 7, 0, Made.ENGLISH);
    var voice = new Voice(open.outgoing);
    Growth growth = Growth.start(place, voice);
    growth.sentence(new Sentence("One.", List.of(1)), List.of());
    await().until(() -> telegram.sentTexts(7).size() == 1);
    growth.sentence(new Sentence("Two.", List.of(2)), List.of());
    await().until(() -> telegram.sentTexts(7).size() == 2);
    voice.say(place, growth.end(), Message.of("Whole."));
    assertThat(telegram.sentTexts(7))
        .containsExactly("One. [1] …", "One. [1] Two. [2] …", "Whole.");
    assertThat(telegram.sent)
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendmessage", "editmessagetext", "editmessagetext");
  }

  @Test
  void answersSoonAndPrintsAConversation() throws Exception {
    var took = new ArrayList<Long>();
    for (int i = 0; i < 60; i++) {
      long at = new Time.OfMachine().millis();
      String question =
          i % 2 == 0
              ? "Who designed the Tarrow observatory?"
              : "How many houses did the landslide at Ostervik destroy?";
      took.add(ask(1_000 + i, question).at() - at);
    }
    took.sort(null);
    System.out.printf(
        "update to first message: median %d ms, p95 %d ms, of %d%n",
        took.get(30), took.get(57), took.size());
    var lines = new StringBuilder();
    for (String said :
        List.of(
            "/start",
            "Who designed the Tarrow observatory?",
            "And when was it opened?",
            "Which songs did Celine Dion sing in Las Vegas in 1997?")) {
      FakeTelegram.Call reply = ask(7, said);
      lines.append("> ").append(said).append("\n\n").append(reply.text()).append("\n\n");
      lines.append(labels(reply)).append("\n");
    }
    Files.writeString(Path.of("target/telegram-conversation.txt"), lines.toString());
  }

  private FakeTelegram.Call ask(long chat, String text) {
    int before = telegram.sentTexts(chat).size();
    telegram.write(++update, chat, text);
    await().until(() -> telegram.sentTexts(chat).size() > before);
    return telegram.sent.stream().filter(call -> call.chat() == chat).toList().get(before);
  }

  private void group(long user, String text, String mention, int topic, boolean toBot) {
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
  }

  private void press(long chat, long user, String data) {
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

  private List<FakeTelegram.Call> calls(String method) {
    return telegram.calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  private static List<String> data(FakeTelegram.Call call) {
    return buttons(call, "callback_data");
  }

  private static String labels(FakeTelegram.Call call) {
    StringBuilder labels = new StringBuilder();
    buttons(call, "text").forEach(label -> labels.append("[ ").append(label).append(" ]\n"));
    return labels.toString();
  }

  private static List<String> buttons(FakeTelegram.Call call, String field) {
    return StreamSupport.stream(
            call.body().at("/reply_markup/inline_keyboard").spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(button -> button.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  private long count(String sql) {
    return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + record))
        .sql(sql)
        .query(Long.class)
        .single();
  }
}
