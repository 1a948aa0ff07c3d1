package footnote.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import footnote.passage.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFinderTest {
  /// `\n` stands for a line break, `~` for a soft hyphen.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The dog ran home. | The dog ran home. It slept. | 0 17",
        "the DOG ran home | Yes: The dog ran home. | 5 21",
        "The dog ran home. | Then the dog ran home, it said. | 5 21",
        "dog ran home | The dog  ran\\nhome. | 4 17",
        "The dog\\nran home | The dog ran home. | 0 16",
        "“The dog ran” home | ‘The dog ran’ home. | 0 18",
        "it's the dog's bone | It’s the dog’s bone. | 0 19",
        "it’s the dog’s bone | It's the dog's bone. | 0 19",
        "`the dog ran home` | The dog ran home. | 0 16",
        "\"The dog ran home.\" | So: The dog ran home. | 4 21",
        "«The dog ran home» | The dog ran home. | 0 16",
        "The dog ran home [1] | The dog ran home. | 0 16",
        "The dog ran home. [1][2] | The dog ran home. | 0 17",
        "[3] The dog ran home | The dog ran home. | 0 16",
        "The dog ran home... | The dog ran home and slept. | 0 16",
        "The dog ran home… | The dog ran home and slept. | 0 16",
        "…ran home and slept | The dog ran home and slept. | 8 26",
        "a well-known dog ran | A well‑known dog ran. | 0 20",
        "the dog - a big one - ran | The dog—a big one—ran. | 0 21",
        "the years 1990-1995 | the years 1990–1995 | 0 19",
        "the dog , a big one , ran | The dog, a big one, ran. | 0 23",
        "the dog ran ... then slept | The dog ran… then slept. | 0 23",
        "the caf\u00e9 is open | The cafe\u0301 is open. | 0 17",
        "the cafe\u0301 is open | The caf\u00e9 is open. | 0 16",
        "the office was first | The oﬃce was ﬁrst. | 0 17",
        "die Strasse ist lang | Die Straße ist lang. | 0 19",
        "DIE STRASSE IST LANG | Die Straße ist lang. | 0 19",
        "İstanbul is a city | I\u0307stanbul is a city. | 0 19",
        "ｔｈｅ ｄｏｇ ran | The dog ran. | 0 11",
        "the dog ran | ｔｈｅ ｄｏｇ ran | 0 11",
        "the important dog | The im~port~ant dog~. | 0 19",
        "the dog ran home | The\u00a0dog\u202fran\u2003home | 0 16",
        "the \u200bdog\u200e ran home | The dog ran home | 0 16",
        "the 😀 dog ran | See the 😀 dog ran. | 4 18",
        "Старый мост открыли | Тот старый мост открыли в мае. | 4 23",
        "古い橋は開通 | その古い橋は開通した。 | 2 8",
        "The dog ... slept well | The dog ran home and slept well. | 0 7 21 31",
        "The dog [...] slept well | The dog ran home and slept well. | 0 7 21 31",
        "The dog (…) home … slept well | The dog ran home and slept well. | 0 7 12 16 21 31",
        "slept well ... The dog | The dog ran home and slept well. | ",
        "dog | The dog ran home. | 4 7",
        "dog | The dog saw a dog. | ",
        "he dog ran home | The dog ran home. | ",
        "The dog ran ho | The dog ran home. | ",
        "The dog ran far | The dog ran home. | ",
        "we say they can | We say they can't. | ",
        "the price was 10 | The price was 10.5 crowns. | ",
        "the price was 2 | The price was 2,500 crowns. | ",
        "the result was guilty | The result was guilty-ish. | ",
        "... | The dog ran... | ",
        "[1] | The dog [1] ran | ",
        "the cafe | The cafe\u0301 is open. | ",
      })
  void findsAQuoteWordForWord(String quote, String text, String spans) {
    List<Span> found = QuoteFinder.find(written(quote), written(text));
    var offsets = new StringJoiner(" ");
    found.forEach(span -> offsets.add(span.start() + " " + span.end()));
    assertThat(offsets).hasToString(spans == null ? "" : spans);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(QuoteFinder.find("", "")).isEmpty();
    assertThat(QuoteFinder.find("The dog ran home", "")).isEmpty();
    assertThat(QuoteFinder.find("", "The dog ran home")).isEmpty();
    assertThat(QuoteFinder.find("\ud83d", "\ude00 \ud83d")).isEmpty();
  }

  @Test
  void takesTimeThatGrowsWithTheLengths() {
    String quote = "a ".repeat(50_000) + "b";
    String text = "a ".repeat(1_000_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          QuoteFinder.find(quote, text);
          QuoteFinder.find("a … ".repeat(25_000), text);
          QuoteFinder.find("\u0301\u0323".repeat(50_000), "e" + "\u0301\u0323".repeat(500_000));
          QuoteFinder.find("[1]".repeat(30_000) + "x", "'".repeat(2_000_000));
        });
  }

  @Test
  void takesAnyText() {
    var random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      String text = AnyText.of(random, 60);
      int start = random.nextInt(text.length());
      String quote = text.substring(start, start + random.nextInt(text.length() - start + 1));
      assertThatCode(() -> QuoteFinder.find(quote, text)).doesNotThrowAnyException();
      for (Span span : QuoteFinder.find(quote, text)) {
        boolean cut =
            Character.isLowSurrogate(text.charAt(span.start()))
                && span.start() > 0
                && Character.isHighSurrogate(text.charAt(span.start() - 1));
        assertThat(cut).isFalse();
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  private static String written(String text) {
    return text.replace("\\n", "\n").replace('~', '\u00ad');
  }
}
