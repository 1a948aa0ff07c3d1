package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import footnote.llm.Draft.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {
  private static final String WHOLE =
      """
      {"sentences":[{"text":"The dome weighs 40 tonnes.","quotes":[{"passage":1,"quote":"weighs 40 tonnes"}]}]}""";

  /// What was said, and how it is read: `text|passage:quote|passage:quote`, sentences one a line.
  static Stream<Arguments> replies() {
    return Stream.of(
        arguments(WHOLE, "The dome weighs 40 tonnes.|1:weighs 40 tonnes"),
        arguments("```json\n" + WHOLE + "\n```", "The dome weighs 40 tonnes.|1:weighs 40 tonnes"),
        arguments("Here you are: " + WHOLE, "The dome weighs 40 tonnes.|1:weighs 40 tonnes"),
        arguments(
            "<think>Passage 1 {says} so.</think>" + WHOLE,
            "The dome weighs 40 tonnes.|1:weighs 40 tonnes"),
        arguments("<think>Never ending " + WHOLE, ""),
        arguments(
            WHOLE.substring(0, WHOLE.length() - 2),
            "The dome weighs 40 tonnes.|1:weighs 40 tonnes"),
        arguments(WHOLE.substring(0, WHOLE.length() - 8), ""),
        arguments(
            "[{\"text\":\"A is.\",\"quotes\":[{\"passage\":\"2\",\"quote\":\"A\"}]}]", "A is.|2:A"),
        arguments("{\"text\":\"A is.\",\"quote\":\"A\",\"passage\":3}", "A is.|3:A"),
        arguments("{\"sentence\":\"A is.\",\"quotes\":[\"A\",\"B\"]}", "A is.|0:A|0:B"),
        arguments("{\"text\":\"A is.\",\"citations\":[4]}", "A is.|4:"),
        arguments("{\"text\":\"A is.\",\"quotes\":[]}", "A is."),
        arguments("{\"text\":\"A is.\",\"quotes\":null}", ""),
        arguments("{'text':'A is.','quotes':[{'passage':1,'quote':'A',},],}", "A is.|1:A"),
        arguments("{text:\"A is.\",quotes:[{passage:-7,quote:\"A\"}]}", "A is.|-7:A"),
        arguments(
            "{\"text\":\"A\nis.\",\"quotes\":[{\"passage\":1,\"quote\":\"A\"}]}", "A\nis.|1:A"),
        arguments("{\"text\":\"A {b\\\" is.\",\"quotes\":[\"}\"]}", "A {b\" is.|0:}"),
        arguments("{\"text\":{\"text\":\"A.\"},\"quotes\":[[1]]}", ""),
        arguments("{\"sentences\":\"A is.\"}", ""),
        arguments("{\"answer\":\"A is. [1] B is.\"}", "A is.|1:A is.\nB is.|0:B is."),
        arguments("SENTENCE: A is.\nQUOTE 1: A b c\n", "A is.|1:A b c"),
        arguments("sentence 1: A is.\nquote from passage 2: A\nQUOTE: B", "A is.|2:A|0:B"),
        arguments("- **SENTENCE:** A is.\n- **QUOTE 1:** A", "A is.|1:A"),
        arguments("SENTENCE: A is.\nSENTENCE: B is.\nQUOTE [2]: B", "A is.\nB is.|2:B"),
        arguments("A is. [1] B is [2].", "A is.|1:A is.\nB is .|2:B is ."),
        arguments("A is.", "A is.|0:A is."),
        arguments("", ""),
        arguments("   \n\t ", ""),
        arguments("NO ANSWER", ""),
        arguments("{\"sentences\":[]}", ""));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void readsReplies(String reply, String expected) {
    var whole = new DraftReader();
    var all = new ArrayList<>(whole.read(reply));
    all.addAll(whole.end());
    assertThat(shape(all)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("replies")
  void readsThemTheSameLetterByLetter(String reply, String expected) {
    var reader = new DraftReader();
    var all = new ArrayList<Draft>();
    for (int i = 0; i < reply.length(); i++) {
      all.addAll(reader.read(reply.substring(i, i + 1)));
    }
    all.addAll(reader.end());
    assertThat(shape(all)).isEqualTo(expected);
  }

  private static String shape(List<Draft> drafts) {
    return drafts.stream()
        .map(
            draft ->
                draft.text()
                    + draft.quotes().stream()
                        .map(claim -> "|" + claim.passage() + ":" + claim.quote())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void tellsASentenceAsSoonAsItIsWhole() {
    var reader = new DraftReader();
    assertThat(reader.read("{\"sentences\":[{\"text\":\"A is.\",\"quotes\":[\"A\"]")).isEmpty();
    assertThat(reader.read("}")).containsExactly(new Draft("A is.", List.of(new Claim(0, "A"))));
    assertThat(reader.read("]}")).isEmpty();
    assertThat(reader.end()).isEmpty();

    var lines = new DraftReader();
    assertThat(lines.read("SENTENCE: A is.\nQUOTE 1: A\n")).isEmpty();
    assertThat(lines.read("SENTENCE: B")).hasSize(1);
    assertThat(lines.end()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sentences\":[]}",
        "{\"sentences\": [ ], \"why\": \"nothing\"}",
        "{\"answered\":false}",
        "NO ANSWER",
        "**No answer** in the passages.",
        "<think>Hm.</think>NO ANSWER"
      })
  void knowsWhenThereIsNoAnswer(String reply) {
    var reader = new DraftReader();
    assertThat(reader.read(reply)).isEmpty();
    assertThat(reader.end()).isEmpty();
    assertThat(reader.isDeclined()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<think>only thoughts</think>", "{", "I answer nothing today", "null"})
  void takesNothingElseForThat(String reply) {
    var reader = new DraftReader();
    reader.read(reply);
    reader.end();
    assertThat(reader.isDeclined()).isFalse();
  }

  @Test
  void readsAnythingAndNotForEver() {
    var random = new Random(5);
    String letters = "{}[]\":,\\ \n'<>/thinkSENTENCE:QUOTE 1.[2]text\uD800\u0000é漢";
    assertThatCode(
            () -> {
              for (int i = 0; i < 3_000; i++) {
                var reader = new DraftReader();
                int length = random.nextInt(200);
                for (int j = 0; j < length; j++) {
                  reader.read(String.valueOf(letters.charAt(random.nextInt(letters.length()))));
                }
                reader.end();
              }
              for (String hostile :
                  List.of("{", "[", "{\"a\":", "\"", "<think>", "SENTENCE: ", "a. ")) {
                var reader = new DraftReader();
                assertThat(reader.read(hostile.repeat(1_000_000 / hostile.length())).size())
                    .isLessThanOrEqualTo(40);
                assertThat(reader.end().size()).isLessThanOrEqualTo(40);
              }
            })
        .doesNotThrowAnyException();
  }

  /// Some models never stop to break lines.
  @ParameterizedTest
  @ValueSource(strings = {"\n", " \n", "quote\n", "SENTENCE\n", "* "})
  @Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
  void readsBlankLinesInTimeThatGrowsWithThem(String endless) {
    var reader = new DraftReader();
    for (int i = 0; i < 40_000 / endless.length(); i++) {
      reader.read(endless);
    }
    reader.read("quote" + endless.strip() + "\n".repeat(20_000));
    assertThat(reader.end()).hasSizeLessThanOrEqualTo(40);

    var whole = new DraftReader();
    whole.read("quote" + "\n".repeat(20_000));
    assertThat(whole.end()).hasSizeLessThanOrEqualTo(40);
  }
}
