package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"_de", "_es", "_ru"})
  void everyLanguageHasTheSameTextsWithTheSamePlaceholders(String language) throws IOException {
    Properties english = texts("");
    Properties texts = texts(language);
    assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      String text = texts.getProperty(key);
      assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("'");
      assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1  | Too many questions in a short time. Try again in 1 second.",
        "en | 20 | Too many questions in a short time. Try again in 20 seconds.",
        "de | 1  | Zu viele Fragen in kurzer Zeit. Versuch es in 1 Sekunde wieder.",
        "es | 2  | Demasiadas preguntas en poco tiempo. Inténtalo de nuevo en 2 segundos.",
        "ru | 3  | Слишком много вопросов за короткое время. Попробуйте через 3 секунды.",
        "ru | 21 | Слишком много вопросов за короткое время. Попробуйте через 21 секунду.",
      })
  void countsAsTheLanguageDoes(String language, int seconds, String text) {
    assertThat(Wording.of(language).text("tooMany.minute", seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ru"})
  void everyCommandIsDescribedWithinTelegramsLimits(String language) {
    Wording wording = Wording.of(language);
    assertThat(Command.menu(false, wording)).hasSize(9);
    assertThat(Command.menu(true, wording))
        .hasSize(12)
        .allSatisfy(
            command -> {
              assertThat(command.getCommand()).matches("[a-z0-9_]{1,32}");
              assertThat(command.getDescription().length()).isBetween(1, 256);
            });
    List<Message> help = Command.help(true, "footnote_bot", wording);
    assertThat(help).hasSize(1).allSatisfy(TelegramRules::check);
    assertThat(help.getFirst().text()).contains("\n/ask – ").contains("/stats – ", "@footnote_bot");
  }

  @Test
  void aReasonThatNobodyWroteATextForHasOneToo() {
    assertThat(Made.ENGLISH.degraded("model-on-strike")).isEqualTo("Quoted from the articles.");
  }

  private static Properties texts(String language) throws IOException {
    String file = "/messages/telegram" + language + ".properties";
    var texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(WordingTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  /// Number and kind of each placeholder.
  private static Set<String> placeholders(String text) {
    var pattern = new MessagePattern(text);
    var found = new TreeSet<String>();
    Stream.iterate(0, i -> i < pattern.countParts(), i -> i + 1)
        .filter(i -> pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START)
        .forEach(
            i ->
                found.add(
                    pattern.getSubstring(pattern.getPart(i + 1))
                        + " "
                        + pattern.getPart(i).getArgType()));
    return found;
  }
}
