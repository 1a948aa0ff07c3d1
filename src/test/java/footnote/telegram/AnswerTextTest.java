package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.answer.ShortAnswer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {
  private static final Reply DIED =
      Made.answered(
          List.of(
              new Sentence("At least 133 people died 😢.", List.of(1)),
              new Sentence("Eleven were held.", List.of(1, 2))),
          List.of(
              Made.citation(1, "Attack", "https://news.example/a", "The Wire", "133 died 😢."),
              Made.citation(2, "Arrests", "ftp://x.example", null, "Eleven held.\nAll four.")),
          new ShortAnswer("133", 1, 10, 13));

  @Test
  void everySentenceHasItsFootnoteWithTitleSourceDayAndQuote() {
    List<Message> messages = AnswerText.of(DIED, Made.ENGLISH);

    assertThat(messages).hasSize(1).allSatisfy(TelegramRules::check);
    assertThat(messages.getFirst().text())
        .isEqualTo(
            """
            At least 133 people died 😢. [1] Eleven were held. [1] [2]

            [1] Attack · The Wire · 24 March 2024
            133 died 😢.

            [2] Arrests · 24 March 2024
            Eleven held.
            All four.

            Newest source: 24 March 2024""");
    assertThat(Made.shown(messages.getFirst()))
        .containsExactly(
            "bold(9,12)=133",
            "text_link(60,70)=[1] Attack https://news.example/a",
            "expandable_blockquote(98,110)=133 died 😢.",
            "bold(112,123)=[2] Arrests",
            "expandable_blockquote(140,162)=Eleven held.\nAll four.",
            "italic(164,192)=Newest source: 24 March 2024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | 24 March 2024       | Newest source: 24 March 2024",
        "en-US | 24 March 2024       | Newest source: 24 March 2024",
        "de    | 24. März 2024       | Neueste Quelle: 24. März 2024",
        "es-MX | 24 de marzo de 2024 | Fuente más reciente: 24 de marzo de 2024",
        "ru    | 24 марта 2024 г.    | Самый новый источник: 24 марта 2024 г.",
        "fr    | 24 March 2024       | Newest source: 24 March 2024",
        "??    | 24 March 2024       | Newest source: 24 March 2024",
        "      | 24 March 2024       | Newest source: 24 March 2024",
      })
  void daysAreInTheUsersLanguage(String tag, String day, String age) {
    Message message = AnswerText.of(DIED, Wording.of(tag)).getFirst();
    assertThat(message.text().replace('\u00a0', ' ').replace('\u202f', ' '))
        .contains("· " + day + "\n")
        .endsWith(age);
  }

  @Test
  void saysWhyItWasQuotedInstead() {
    Reply reply =
        Made.reply(
            Reply.ANSWERED,
            "",
            DIED.sentences(),
            DIED.citations(),
            null,
            List.of(),
            "model-timeout");
    Message message = AnswerText.of(reply, Made.ENGLISH).getLast();
    assertThat(message.text())
        .endsWith("March 2024\nThe language model took too long; quoted from the articles.");
    assertThat(Made.shown(message).getLast()).startsWith("italic(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It cost 1133 and 133 lives. | 133   | 17 | 20",
        "It cost 1133 lives.         | 133   | -1 | -1",
        "Café\u0301 and Cafe.        | Cafe  | 10 | 14",
        "死者は133人です。               | 死者  | 0  | 2",
        "133 died.                   | 133   | 0  | 3",
      })
  void theWordsThatAnswerAreBold(String sentence, String found, int start, int end) {
    Reply reply =
        Made.answered(
            List.of(new Sentence("It has 133.", List.of(2)), new Sentence(sentence, List.of(1))),
            List.of(),
            new ShortAnswer(found, 1, 0, found.length()));
    List<Styled> words = Emphasis.of(reply);
    assertThat(words.getFirst().marks()).isEmpty();
    assertThat(words.getLast().marks())
        .isEqualTo(start < 0 ? List.of() : List.of(new Mark(Style.BOLD, start, end, null)));
  }

  @Test
  void partsBetweenSentencesEachWithItsOwnFootnotes() {
    List<Sentence> sentences =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new Sentence("Word ".repeat(150) + i + ".", List.of(i, 1)))
            .toList();
    List<Citation> citations =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> Made.citation(i, "Title " + i, null, null, "Quote ".repeat(50) + i))
            .toList();
    List<Message> messages = AnswerText.of(Made.answered(sentences, citations, null), Made.ENGLISH);

    assertThat(messages).hasSizeGreaterThan(2).allSatisfy(TelegramRules::check);
    assertThat(messages)
        .allSatisfy(
            m -> assertThat(m.text()).containsPattern("^(Word ){150}\\d").contains("\n[1] Title"));
    assertThat(messages.subList(0, messages.size() - 1))
        .allSatisfy(m -> assertThat(m.keyboard()).isNull());
    assertThat(messages.getLast().keyboard().getKeyboard()).hasSize(3);
  }

  @Test
  void whatIsTooLongIsCutOrGoesOnInTheNextMessage() {
    Reply quote = one("Short.", "Title", "long ".repeat(2000) + "end");
    assertThat(AnswerText.of(quote, Made.ENGLISH)).hasSize(1).allSatisfy(TelegramRules::check);
    assertThat(AnswerText.of(quote, Made.ENGLISH).getFirst().text())
        .hasSizeGreaterThan(4000)
        .contains("long…\n");

    Reply sentence = one("long ".repeat(2000) + "end.", "Title", "Quote");
    List<Message> messages = AnswerText.of(sentence, Made.ENGLISH);
    assertThat(messages).hasSize(3).allSatisfy(TelegramRules::check);
    assertThat(messages.getFirst().text()).doesNotContain("[1]").endsWith("long");
    assertThat(messages.getLast().text()).contains("end. [1]\n\n[1] Title");

    Reply title = one("Short.", "title ".repeat(100), "Quote");
    assertThat(AnswerText.of(title, Made.ENGLISH).getFirst().text()).contains("title… · ");
  }

  @Test
  void aSentenceWithTooManyFootnotesForAMessageIsFollowedByTheRestOfThem() {
    List<Integer> markers = IntStream.rangeClosed(1, 120).boxed().toList();
    List<Citation> citations =
        markers.stream().map(i -> Made.citation(i, "T".repeat(300), null, "S", "q")).toList();
    Reply reply = Made.answered(List.of(new Sentence("All.", markers)), citations, null);
    List<Message> messages = AnswerText.of(reply, Made.ENGLISH);
    assertThat(messages).allSatisfy(TelegramRules::check);
    assertThat(messages.getFirst().text()).startsWith("All. [1] [2]");
    assertThat(messages.getLast().text()).contains("[120]\n\n").contains("\n[120] TTT");
  }

  @Test
  void aRefusalOffersTheClosestArticles() {
    Reply reply =
        Made.refused(
            "The articles do not answer this.",
            new Closest("a", "On the web", "https://news.example/a", null),
            new Closest("b", "Only here " + "and here ".repeat(9), null, null),
            new Closest("c", "\u0000\u200B", "https://localhost/", null));
    Message message = AnswerText.of(reply, Made.ENGLISH).getFirst();
    TelegramRules.check(message);
    assertThat(message.text()).isEqualTo("The articles do not answer this.");
    assertThat(message.buttons().stream().flatMap(List::stream))
        .containsExactly(
            new Button.Open("On the web", "https://news.example/a"),
            new Button.Press(
                "Only here and here and here and here…", new Pressed.Article(Made.ID, 1)),
            new Button.Press("…", new Pressed.Article(Made.ID, 2)));
  }

  @Test
  void growsBySentencesWithoutFootnotes() {
    assertThat(AnswerText.growing(List.of()).text()).isEqualTo("…");
    assertThat(AnswerText.growing(DIED.sentences()).text())
        .isEqualTo("At least 133 people died 😢. [1] Eleven were held. [1] [2] …");
    var long0 = List.of(new Sentence("👨‍👩‍👧‍👦".repeat(900), List.of(1)));
    Styled cut = AnswerText.growing(long0);
    TelegramRules.check(cut.text(), List.of());
    assertThat(cut.text()).endsWith("👨‍👩‍👧‍👦 …").hasSizeGreaterThan(4000);
  }

  @Test
  void withoutEntitiesTheLinksAreWrittenOut() {
    List<Message> plain = AnswerText.of(DIED, Made.ENGLISH).getFirst().plain();
    assertThat(plain).hasSize(1).allSatisfy(TelegramRules::check);
    assertThat(plain.getFirst().text())
        .contains("[1] Attack https://news.example/a · The Wire · 24 March 2024\n“133 died 😢.”");
    assertThat(plain.getFirst().entities()).isEmpty();
    assertThat(plain.getFirst().keyboard()).isNotNull();
  }

  @Test
  void sourcesAreWhole() {
    Reply reply = one("Short.", "title ".repeat(1000) + "end", "long ".repeat(2000) + "end");
    List<Message> messages = SourcesText.of(reply, Made.ENGLISH);
    assertThat(messages).hasSize(4).allSatisfy(TelegramRules::check);
    String all = String.join(" ", messages.stream().map(Message::text).toList());
    assertThat(all.split("long", -1)).hasSize(2001);
    assertThat(all.split("title", -1)).hasSize(1001);
    assertThat(Made.shown(messages.getLast())).hasSize(1).allMatch(m -> m.startsWith("expandable"));
  }

  private static Reply one(String sentence, String title, String quote) {
    return Made.answered(
        List.of(new Sentence(sentence, List.of(1))),
        List.of(Made.citation(1, title, "https://a.example", "S", quote)),
        null);
  }
}
