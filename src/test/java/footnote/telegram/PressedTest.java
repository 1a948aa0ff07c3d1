package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressedTest {
  static Stream<Pressed> ours() {
    String longest = "x".repeat(40);
    return Stream.of(Made.ID, longest)
        .flatMap(
            id ->
                Stream.of(
                    new Pressed.Sources(id),
                    new Pressed.More(id),
                    new Pressed.Newer(id),
                    new Pressed.Language(id),
                    new Pressed.Rated(id, true),
                    new Pressed.Rated(id, false),
                    new Pressed.Article(id, 0),
                    new Pressed.Article(id, 9999)));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void comesBackAsItWas(Pressed pressed) {
    assertThat(Pressed.of(pressed.data())).isEqualTo(pressed);
    assertThat(pressed.data().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ":",
        "src",
        "src:",
        "src:a b",
        "SRC:a",
        "src:ä",
        "src:a\n",
        " src:a",
        "src:a:1",
        "art:a",
        "art:a:",
        "art:a:-1",
        "art:a:12345",
        "art:a:١",
        "art::1",
        "bye:a",
        "src:\uD83D",
        "up:a;down:b",
        "src:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void whatSomebodyMadeUpIsUnknown(String data) {
    assertThat(Pressed.of(data)).isEqualTo(new Pressed.Unknown(data == null ? "" : data));
  }

  @Test
  void anIdThatWouldNotFitIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pressed.More("x".repeat(41)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pressed.Article("a", -1));
  }
}
