package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Citation;
import footnote.answer.Mode;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.answer.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A reply as one text, and in pieces.
class ChatTextTest {
  private static final Reply TWO = reply("The *tower* is old.", "It has 47 lamps.");
  private static final String WHOLE =
      """
      The \\*tower\\* is old. [1] It has 47 lamps. [2]

      [1] “The \\*tower\\* is old.” — T, S, <https://a.example/1>

      [2] “It has 47 lamps.” — T, S, <https://a.example/2>""";

  @Test
  void holdsTheFootnotes() {
    assertThat(ChatText.of(TWO)).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s\n", "%s\n\n", "%s  \n \n"})
  void losesTheFootnotesAgain(String sentBack) {
    assertThat(ChatText.withoutNotes(sentBack.formatted(WHOLE)))
        .isEqualTo("The *tower* is old. [1] It has 47 lamps. [2]");
    assertThat(ChatText.withoutNotes(sentBack.formatted(WHOLE).replace("\n", "\r\n")))
        .isEqualTo("The *tower* is old. [1] It has 47 lamps. [2]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "A \\*b\\*.",
        "A [1]\n\n[1] Not ours",
        "A\n\n[1] “Ours” — T\n\nand more"
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(ChatText.withoutNotes(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "ftp://a.example", "https://a b", "https://a>b", ""})
  void onlyAddressesOfTheWebAreLinks(String url) {
    var citation = new Citation(1, "a", 1, "T", url, null, null, "It is.", 0, 6, null);
    var reply = reply(List.of(new Sentence("It is.", List.of(1))), List.of(citation));
    assertThat(ChatText.of(reply)).isEqualTo("It is. [1]\n\n[1] “It is.” — T");
  }

  @Test
  void whatIsStreamedIsTheWhole() {
    assertThat(streamed(TWO.sentences(), TWO)).isEqualTo(WHOLE);
    assertThat(streamed(List.of(), TWO)).isEqualTo(WHOLE);
    assertThat(streamed(TWO.sentences().subList(0, 1), TWO)).isEqualTo(WHOLE);
  }

  @Test
  void anAnswerThatWasChangedFollowsAsAWhole() {
    var other = new Sentence("It has 48 lamps.", List.of(1));
    assertThat(streamed(List.of(other), TWO))
        .isEqualTo("It has 48 lamps. [1]\n\nCorrected answer:\n\n" + WHOLE);
  }

  private static String streamed(List<Sentence> sentences, Reply reply) {
    var chunks = new ArrayList<ChatChunk>();
    var stream = new ChatStream("chatcmpl-1", 1, chunks::add, end -> {});
    stream.retrieved(List.of());
    sentences.forEach(sentence -> stream.sentence(sentence, List.of()));
    stream.end(reply);
    assertThat(chunks.getFirst().choices().getFirst().delta().role()).isEqualTo("assistant");
    assertThat(chunks.getLast().footnote()).isEqualTo(reply);
    return chunks.stream()
        .map(chunk -> chunk.choices().getFirst().delta().content())
        .map(content -> content == null ? "" : content)
        .collect(Collectors.joining());
  }

  private static Reply reply(String... quotes) {
    var sentences = new ArrayList<Sentence>();
    var citations = new ArrayList<Citation>();
    for (String quote : quotes) {
      int marker = sentences.size() + 1;
      sentences.add(new Sentence(quote, List.of(marker)));
      citations.add(
          new Citation(
              marker,
              "a",
              1,
              "T",
              "https://a.example/" + marker,
              "S",
              null,
              quote,
              0,
              quote.length(),
              null));
    }
    return reply(sentences, citations);
  }

  private static Reply reply(List<Sentence> sentences, List<Citation> citations) {
    return new Reply(
        "id",
        Reply.ANSWERED,
        Mode.EXTRACTIVE,
        "What?",
        null,
        "",
        sentences,
        citations,
        null,
        .9,
        null,
        null,
        List.of(),
        null,
        new Timings(0, 0, 0, 0));
  }
}
