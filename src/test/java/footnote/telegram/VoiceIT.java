package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.store.Chats;
import footnote.store.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Long answers, and answers that grow.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class VoiceIT {
  private final FastTime time = new FastTime();
  private final FakeTelegram telegram = new FakeTelegram(time);
  private Database database;
  private BotApi api;
  private Outgoing outgoing;
  private Voice voice;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new Database(folder.resolve("record.db"));
    api = new BotApi(telegram.uri(), FakeTelegram.TOKEN, Duration.ofSeconds(5));
    var counts = new Counts(new SimpleMeterRegistry());
    outgoing = new Outgoing(api, new Chats(database), counts, time, time);
    voice = new Voice(outgoing);
  }

  @AfterEach
  void close() {
    outgoing.close();
    api.close();
    telegram.close();
    database.close();
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
    var place = new Place(OpenDesk.GROUP, 31, false, 7, 12, Made.ENGLISH);
    List<Message> parts = AnswerText.of(Made.answered(sentences, citations, null), Made.ENGLISH);
    List<Integer> ids = voice.say(place, parts);
    assertThat(ids).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(telegram.sent)
        .hasSize(ids.size())
        .allMatch(call -> call.body().path("message_thread_id").asInt() == 31);
    assertThat(telegram.sent.stream().filter(call -> call.body().has("reply_parameters")))
        .containsExactly(telegram.sent.getFirst());
    assertThat(telegram.sent.stream().filter(call -> !OpenDesk.data(call).isEmpty()))
        .containsExactly(telegram.sent.getLast());
  }

  @Test
  void anAnswerGrowsInPrivateAndEndsWhole() throws Exception {
    var place = new Place(7, 0, true, 7, 0, Made.ENGLISH);
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
  void whereTelegramRefusesTheStylingTheLinksAreWrittenOut() throws Exception {
    telegram.goWrong(
        2,
        call -> call.body().path("entities").size() > 0,
        new FakeTelegram.Mishap.Error(400, "Bad Request: can't parse entities", 0, false));
    var place = new Place(7, 0, true, 7, 0, Made.ENGLISH);
    var citation = Made.citation(1, "Title", "https://a.example/x", "Post", "Quote.");
    var reply = Made.answered(List.of(new Sentence("One.", List.of(1))), List.of(citation), null);
    List<Integer> ids = voice.say(place, AnswerText.of(reply, Made.ENGLISH));
    assertThat(ids).hasSize(1);
    voice.say(place, ids.getFirst(), AnswerText.of(reply, Made.ENGLISH));
    assertThat(telegram.sentTexts(7))
        .first()
        .asString()
        .contains("One. [1]", "Title https://a.example/x", "“Quote.”");
    assertThat(OpenDesk.data(telegram.sent.getFirst())).isNotEmpty();
  }

  @Test
  void answersOfEveryLengthArriveWithTheirEntities() throws Exception {
    for (long seed = 1; seed <= 100; seed++) {
      Reply reply = Drawn.reply(seed);
      var place = new Place(1_000 + seed, 0, true, 7, 0, Made.ENGLISH);
      List<Message> parts = AnswerText.of(reply, Made.ENGLISH);
      assertThat(voice.say(place, parts)).hasSize(parts.size());
      assertThat(telegram.sentTexts(place.chat()))
          .containsExactlyElementsOf(parts.stream().map(Message::text).toList());
    }
  }
}
