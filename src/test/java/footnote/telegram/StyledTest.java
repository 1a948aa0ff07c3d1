package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledTest {
  @Test
  void whatIsAppendedShiftsByUtf16Units() {
    Styled text =
        Styled.join(
            " · ",
            List.of(
                Styled.line("👍🏽").in(Style.BOLD),
                Styled.EMPTY,
                Styled.line(" a title ").linked("https://a.example"),
                Styled.line("b").in(Style.ITALIC)));
    assertThat(text.text()).isEqualTo("👍🏽 · a title · b");
    assertThat(text.marks())
        .containsExactly(
            new Mark(Style.BOLD, 0, 4, null),
            new Mark(Style.LINK, 7, 14, "https://a.example"),
            new Mark(Style.ITALIC, 17, 18, null));
  }

  @ParameterizedTest
  @CsvSource({
    "0,14, 2,13",
    "2,5, 0,3",
    "5,9, 0,3",
    "9,14, 0,3",
    "0,2, -1,-1",
    "12,14, 0,1",
    "13,15, -1,-1"
  })
  void aPartHasWhatIsInItOfEachMark(int from, int to, int start, int end) {
    Styled part = Styled.plain("a one two six b").marked(Style.BOLD, 1, 13, null).part(from, to);
    if (start < 0) {
      assertThat(part.marks()).isEmpty();
    } else {
      assertThat(part.marks()).containsExactly(new Mark(Style.BOLD, start, end, null));
    }
    assertThat(part.text()).isEqualTo("a one two six b".substring(from, to).strip());
  }

  @Test
  void whatTelegramWouldNotKeepIsRefused() {
    Styled link = Styled.plain("abc def").linked("https://a.example");
    assertThat(link.in(Style.BOLD).in(Style.QUOTE).marks())
        .extracting(Mark::style)
        .containsExactly(Style.QUOTE, Style.LINK, Style.BOLD);
    assertThatIllegalArgumentException().isThrownBy(() -> link.linked("https://b.example"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link.in(Style.QUOTE).marked(Style.QUOTE, 0, 3, null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Styled.plain("abcdef")
                    .marked(Style.BOLD, 0, 4, null)
                    .marked(Style.ITALIC, 2, 6, null));
    for (Mark mark : List.of(bold(3, 4), bold(0, 4), bold(0, 8))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Styled("abc def", List.of(mark)));
    }
    assertThat(Styled.plain(" ").in(Style.BOLD).marks()).isEmpty();
  }

  @Test
  void manyMarksTakeManyMessages() {
    List<Styled> words =
        IntStream.range(0, 250).mapToObj(i -> Styled.line("w" + i).in(Style.BOLD)).toList();
    assertThat(Message.all(Pages.of(" ", words), List.of()))
        .hasSize(3)
        .allSatisfy(TelegramRules::check);
    assertThat(Message.all(Pages.of("\n", List.of(Styled.join(" ", words))), List.of()))
        .hasSize(3)
        .allSatisfy(TelegramRules::check);
  }

  private static Mark bold(int start, int end) {
    return new Mark(Style.BOLD, start, end, null);
  }
}
