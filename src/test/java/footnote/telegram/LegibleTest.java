package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {
  @Test
  void takesOutWhatTelegramWouldNotKeep() {
    assertThat(Legible.block(" a\u0000b\u0007\tc\r\nd\re\u2028f\u0085g \u200B\uFEFF"))
        .isEqualTo("ab c\nd\ne\nf\ng");
    assertThat(Legible.line("a \n\n b\tc")).isEqualTo("a b c");
    assertThat(Legible.line("x\uD83Dy\uDE00z😀\uD83D")).isEqualTo("xyz😀");
    assertThat(Legible.line("\uD83D\u0000\uDE00")).isEmpty();
    assertThat(Legible.line("\u202Eevil\u202C \u2067open")).isEqualTo("evil open");
    assertThat(Legible.line("a\u200F\u200E\u200Fb\u200Fc")).isEqualTo("a\u200Fb\u200Fc");
    assertThat(Legible.line("A\u030Angstro\u0308m x\u0333y")).isEqualTo("Ångström xy");
    assertThat(Legible.line("o\u0308")).isEqualTo("o\u0308");
    assertThat(Legible.line("👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿")).isEqualTo("👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\u200D", "\u2800", "\u200F"})
  void whatCannotBeSeenIsNoText(String text) {
    assertThat(Legible.isVisible(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two three   | 9  | one two …",
        "one two three   | 13 | one two three",
        "Donaudampf      | 5  | Dona…",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦       | 24 | 👨‍👩‍👧‍👦👨‍👩‍👧‍👦…",
        "🇩🇪🇫🇷🇮🇹          | 8  | 🇩🇪…",
        "e\u0301e\u0301e\u0301 | 4  | e\u0301…",
        "东京都渋谷区      | 4  | 东京都…",
      })
  void isCutBetweenWordsOrGraphemes(String text, int most, String shortened) {
    assertThat(Graphemes.shortened(text, most)).isEqualTo(shortened.replace(" …", "…"));
  }

  @Test
  void onlyAGraphemeLongerThanTheRoomIsCut() {
    String zalgo = "z" + "\u0301".repeat(5_000);
    assertThat(Graphemes.cut(zalgo, 4_096)).isEqualTo(4_096);
    assertThat(Graphemes.cut("a" + zalgo, 4_096)).isEqualTo(1);
    assertThat(Graphemes.cut("👨‍👩‍👧‍👦", 4)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1#z, true",
    "HTTP://A.EXAMPLE:8080, true",
    "https://münchen.example/straße, true",
    "https://[2001:db8::1]/x, true",
    "https://localhost/x, false",
    "https://a.example:99999, false",
    "https://me@a.example/, false",
    "https://a.example/x y, false",
    "https://.example, false",
    "https://a..example, false",
    "ftp://a.example, false",
    "javascript:alert(1), false",
    "tg://user?id=1, false",
    "https://, false",
    "//a.example, false",
    "'', false",
  })
  void onlyAddressesThatTelegramTakesAreLinks(String url, boolean link) {
    assertThat(Address.of(url).isPresent()).isEqualTo(link);
  }

  @Test
  void anAddressThatIsTooLongOrHidesSomethingIsNoLink() {
    assertThat(Address.of("https://a.example/" + "x".repeat(2_048))).isEmpty();
    assertThat(Address.of("https://a.example/\u202Exyz")).isEmpty();
    assertThat(Address.of("https://a.example/\uD83D")).isEmpty();
    assertThat(Address.of(null)).isEmpty();
  }
}
