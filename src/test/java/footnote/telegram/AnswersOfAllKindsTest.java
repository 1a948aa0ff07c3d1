package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;

/// Answers of 1 to 20,000 characters of every script, drawn by number: all of it is sent.
class AnswersOfAllKindsTest {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\s\\p{Z}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cc}\\p{Cs}]+");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void arriveWhole(long seed) {
    Reply reply = Drawn.reply(seed);
    Wording wording = Wording.of(List.of("en", "de", "es", "ru").get((int) (seed % 4)));
    List<Message> messages = AnswerText.of(reply, wording);

    assertThat(messages).allSatisfy(TelegramRules::check);
    assertThat(seen(messages.stream().map(AnswersOfAllKindsTest::body).toList()))
        .isEqualTo(seen(reply.sentences().stream().map(AnswersOfAllKindsTest::marked).toList()));
    messages.forEach(message -> everyMarkerHasItsFootnote(message, reply));
    for (Message message : messages) {
      assertThat(message.plain()).allSatisfy(TelegramRules::check);
      assertThat(message.plain()).allSatisfy(plain -> assertThat(plain.entities()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theirSourcesArriveWhole(long seed) {
    Reply reply = Drawn.reply(seed);
    List<Message> messages = SourcesText.of(reply, Made.ENGLISH);
    assertThat(messages).allSatisfy(TelegramRules::check);
    assertThat(seen(messages.stream().map(message -> spans(message, true)).toList()))
        .isEqualTo(seen(reply.citations().stream().map(Citation::quote).toList()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void growAndAreSharedInOneMessage(long seed) {
    Reply reply = Drawn.reply(seed);
    for (int i = 0; i <= Math.min(20, reply.sentences().size()); i++) {
      Styled growing = AnswerText.growing(reply.sentences().subList(0, i));
      TelegramRules.check(growing.text(), growing.entities());
    }
    var shared = InlineAnswer.of(reply, Made.ENGLISH);
    var content = (InputTextMessageContent) shared.getInputMessageContent();
    TelegramRules.check(content.getMessageText(), content.getEntities());
    assertThat(shared.getTitle()).isNotBlank().hasSizeLessThan(500);
    assertThat(shared.getId().length()).isBetween(1, 64);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void refusalsArriveWhole(long seed) {
    var random = new Random(seed);
    String answer = "No. " + Drawn.text(random, 20_000);
    var closest = new Closest("a", Drawn.text(random, 200), Drawn.address(random), Made.DAY);
    List<Message> messages = AnswerText.of(Made.refused(answer, closest), Made.ENGLISH);
    assertThat(messages).allSatisfy(TelegramRules::check);
    assertThat(seen(messages.stream().map(Message::text).toList()))
        .isEqualTo(seen(List.of(answer)));
    assertThat(Listing.of("Latest", List.of(closest, closest), Made.ENGLISH))
        .allSatisfy(TelegramRules::check);
  }

  private static String marked(Sentence sentence) {
    return sentence.markers().stream()
        .map(marker -> "[" + marker + "]")
        .collect(Collectors.joining("", sentence.text(), ""));
  }

  private static String seen(List<String> texts) {
    return texts.stream()
        .map(text -> UNSEEN.matcher(text).replaceAll(""))
        .collect(Collectors.joining());
  }

  /// The first line of a message, where its sentences are.
  private static String body(Message message) {
    return message.text().lines().findFirst().orElseThrow();
  }

  private static String spans(Message message, boolean ofQuotes) {
    return message.entities().stream()
        .filter(entity -> entity.getType().equals("expandable_blockquote") == ofQuotes)
        .map(entity -> span(message, entity))
        .collect(Collectors.joining());
  }

  private static String span(Message message, MessageEntity entity) {
    return message.text().substring(entity.getOffset(), entity.getOffset() + entity.getLength());
  }

  private static void everyMarkerHasItsFootnote(Message message, Reply reply) {
    var wanted = new TreeSet<Integer>();
    Pattern.compile("\\[(\\d+)\\]")
        .matcher(body(message))
        .results()
        .forEach(marker -> wanted.add(Integer.parseInt(marker.group(1))));
    int notes = body(message).length();
    var titles =
        message.entities().stream()
            .filter(entity -> entity.getOffset() > notes)
            .filter(entity -> entity.getType().matches("bold|text_link"))
            .map(entity -> span(message, entity))
            .toList();
    assertThat(titles).hasSameSizeAs(wanted);
    int at = 0;
    for (int marker : wanted) {
      Citation citation = reply.citations().get(marker - 1);
      String title = titles.get(at++);
      assertThat(title).startsWith("[" + marker + "]");
      assertThat(seen(List.of(citation.title())))
          .startsWith(seen(List.of(title.substring(title.indexOf(']') + 1).replace("…", ""))));
      boolean links = citation.url().startsWith("https:");
      assertThat(message.entities())
          .anyMatch(e -> span(message, e).equals(title) && (e.getUrl() != null) == links);
    }
    everyQuoteIsThere(message, List.copyOf(wanted), reply);
  }

  private static void everyQuoteIsThere(Message message, List<Integer> markers, Reply reply) {
    List<String> quotes =
        message.entities().stream()
            .filter(entity -> entity.getType().equals("expandable_blockquote"))
            .map(entity -> seen(List.of(span(message, entity))))
            .toList();
    List<String> wanted =
        markers.stream()
            .map(marker -> reply.citations().get(marker - 1).quote())
            .map(quote -> seen(List.of(quote)))
            .filter(quote -> !quote.isEmpty())
            .toList();
    assertThat(quotes).hasSameSizeAs(wanted);
    for (int i = 0; i < quotes.size(); i++) {
      String quote = quotes.get(i);
      assertThat(quote.equals(wanted.get(i)) || isCut(quote, wanted.get(i))).isTrue();
    }
  }

  private static boolean isCut(String quote, String whole) {
    return quote.endsWith("…") && whole.startsWith(quote.substring(0, quote.length() - 1));
  }
}
