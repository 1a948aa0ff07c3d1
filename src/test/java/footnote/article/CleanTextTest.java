package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CleanTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a\\u00A0\\u2003 \\tb|a b",
        "a\\r\\nb\\rc\\u2028d|a\\nb\\nc\\nd",
        "a\\n \\t\\n\\n\\nb|a\\n\\nb",
        "a\\fb\\u2029c|a\\n\\nb\\n\\nc",
        " \\n a \\n b \\n |a\\nb",
        "a\\u0000\\u0007\\u009Db|ab",
        "in\\u00ADvis\\u200Bi\\u2060ble\\uFEFF|invisible",
        "a\\u202Eb\\u2066c\\u200Fd|abcd",
        "a\\uDB40\\uDC61\\uDB40\\uDD00b|ab",
        "a\\uD800b\\uDC00|a\\uFFFDb\\uFFFD",
        "a\\uFE0Fb|ab",
        "\\u2764\\uFE0F|\\u2764\\uFE0F",
        "1\\uFE0F\\u20E3 1\\uFE0F|1\\uFE0F\\u20E3 1",
        "\\uD83D\\uDC68\\u200D\\uD83D\\uDCBB|\\uD83D\\uDC68\\u200D\\uD83D\\uDCBB",
        "a\\u200Db\\u200C|ab",
        "\\u0645\\u06CC\\u200C\\u062E|\\u0645\\u06CC\\u200C\\u062E",
        "\\u0915\\u094D\\u200D\\u0937|\\u0915\\u094D\\u200D\\u0937",
        "e\\u0301 \\uFB01 \\u2460|e\\u0301 \\uFB01 \\u2460",
        "\\uFDD0x\\uFFFFy|xy",
      })
  void showsOnlyWhatCanBeSeen(String raw, String clean) {
    assertThat(CleanText.of(unescaped(raw))).isEqualTo(unescaped(clean));
  }

  @Test
  void putsATitleOnOneLine() {
    assertThat(CleanText.line(" A\n\ntitle\n")).isEqualTo("A title");
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changesNothingTheSecondTime(int seed) {
    String once = CleanText.of(random(new Random(seed), 300));

    assertThat(CleanText.of(once)).isEqualTo(once);
    assertThat(once).doesNotContain("\n\n\n", "  ", " \n", "\n ", "\r", "\u202E", "\u200B");
  }

  static String random(Random random, int length) {
    String frequent = " \n\r\t.!?,()\"“”aB1\u00A0\u200D\u200C\uFE0F\u00AD\uD83D\u4E2D。क";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else if (random.nextInt(6) == 0) {
        text.appendCodePoint(random.nextInt(0x110000));
      } else {
        text.append(frequent.charAt(random.nextInt(frequent.length())));
      }
    }
    return text.toString();
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\') {
        out.append(text.charAt(i));
      } else if (text.charAt(i + 1) == 'u') {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(("\\" + text.charAt(i + 1)).translateEscapes());
        i++;
      }
    }
    return out.toString();
  }
}
