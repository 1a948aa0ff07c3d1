package footnote.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      textBlock =
          """
          en % It lacks leaders. ~ It has few men.
          en % He moved to St. Louis in Jan. 2020 with Dr. Lee. ~ It was cold.
          en % She lives on Main St. ~ The house is red.
          en % They met at 5 a.m. on Monday. ~ He left at 6 p.m. EST and slept.
          en % It closed at 6 p.m. ~ The next day it opened again.
          en % Mr. J. R. Smith of the U.S. Army signed order No. 5 of the list. ~ It held.
          en % He lives in the U.S. ~ He likes it there.
          en % It weighs 3.5 kg, i.e. 7.7 pounds, and costs $2.50. ~ Nobody buys it.
          en % “What now?” she asked. ~ Nobody knew.
          en % “What now?” Smith asked. ~ Nobody knew.
          en % “It is over.” ~ He closed the door.
          en % He said: "Go now." ~ Then he left.
          en % She said no (it was late. and dark.) and left. ~ He stayed.
          en % It was dark. ~ (He had no lamp.) ~ He waited.
          en % They are sad... ~ They go home.
          en % They are... sad and alone. ~ They go home.
          en % J. A. Hobson said that c. 1,300,000 people had a Ph.D. or none. ~ He erred.
          en % It passed Israel's. ~ Norway bought more from X. ~ Thus it won.
          en % It was `` dark . '' ~ Jose V. Pardo left .
          en % Really?! ~ Yes! ~ No.
          en % Apple makes the phone. ~ iPhone sales fell.
          en % Acme Inc. was sold. ~ Its owner, Acme Ltd. of Leeds, was not.
          en % Plan A failed. ~ The others held.
          en % George W. Bush met John F. Kennedy Jr. in Washington, D.C. in the spring. ~ They talked.
          en % The ship HMS Hood sank in 1941. ~ In 1942 another one was built.
          en % See fig. 3 and pp. 10-12 of vol. 2 for more. ~ It is long.
          de % Hr. Müller kam am 5. Mai mit Dr. Lang, z. B. wegen der Lampe. ~ Er ging bald.
          de % „Was nun?“ fragte er. ~ Niemand wusste es.
          de % Am 16. und 17. April galt der Standard DVB-S2. ~ Interaktive Dienste kamen 2001-02. ~ Gut.
          es % Vive en EE. UU. con el Sr. Costa. ~ Es feliz.
          es % El Sr. García llegó a las 5. ~ La Sra. Pérez no vino. ~ ¿Por qué? ~ No se sabe.
          fr % M. Dupont est là. ~ Il dit « non ». ~ Elle part.
          ru % Он родился в 1920 г. в Москве. ~ Потом он уехал.
          zh % 灯塔矗立在海角。 ~ 每天晚上它为船只指引方向！ ~ 谁知道呢？
          ja % 灯台は岬に立っている。 ~ 「明るい。」と彼は言った。
          hi % यह एक दीपक है। ~ वह जलता है।
          ar % هل وصل؟ ~ نعم وصل.
          und % One here. ~ Two there.
          """)
  void endsWhereAReaderWouldStop(String language, String sentences) {
    String joint = language.equals("zh") || language.equals("ja") ? "" : " ";
    List<String> expected = List.of(sentences.split(" ~ "));
    String text = String.join(joint, expected);

    assertThat(texts(text, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      textBlock =
          """
          'One\n\ntwo three.'                          % 'One ~ two three.'
          '- one thing\n- another thing'               % '- one thing ~ - another thing'
          'Salt\nBread'                                % 'Salt ~ Bread'
          'Year | Lamps\n2015 | 9'                     % 'Year | Lamps ~ 2015 | 9'
          'A line that was broken at a column and that\ngoes on here. Next.' % 'A line that was broken at a column and that\ngoes on here. ~ Next.'
          'Highlights: A lamp was lit. Nine came.'     % 'Highlights: ~ A lamp was lit. ~ Nine came.'
          '  \n \n'                                    % ''
          """)
  void endsWhereTheLayoutSaysSo(String text, String sentences) {
    List<String> expected =
        Stream.of(sentences.translateEscapes().split(" ~ ")).filter(s -> !s.isEmpty()).toList();

    assertThat(texts(text.translateEscapes(), "en")).isEqualTo(expected);
  }

  @Test
  void cutsAtAClauseWhatIsTooLong() {
    List<String> parts = texts("word and word; ".repeat(200), "en");

    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(1_000));
    assertThat(parts).allSatisfy(part -> assertThat(part).endsWith(";"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coversEveryTextInOrder(int seed) {
    String text = random(new Random(seed));

    for (String language : List.of("en", "de", "ja", "und", "")) {
      assertCovered(text, Sentences.of(text, language));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "(", "a. ", "Mr. ", "...", "?!\"", ". ", "“a” ", "a\n", "中。", "a.) "})
  void takesLinearTime(String unit) {
    String text = unit.repeat(300_000 / unit.length());

    for (String language : List.of("en", "de")) {
      List<Span> sentences =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Sentences.of(text, language));
      assertCovered(text, sentences);
    }
  }

  static void assertCovered(String text, List<Span> sentences) {
    int end = 0;
    for (Span sentence : sentences) {
      assertThat(text.substring(end, sentence.start())).matches("[\\s\\p{Z}]*");
      String words = text.substring(sentence.start(), sentence.end());
      if (words.length() > 1_000 || Lines.isSpace(words.charAt(0))) {
        throw new AssertionError("not trimmed or too long: " + words);
      }
      if (Lines.isSpace(words.charAt(words.length() - 1))) {
        throw new AssertionError("not trimmed: " + words);
      }
      end = sentence.end();
    }
    assertThat(Lines.trimmed(text, end, text.length())).isNull();
  }

  static String random(Random random) {
    String frequent = "   \n\n\r\t.!?…,;()\"“”’aaabbBC1\u00A0中。\uD83D";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(2_500);
    for (int i = 0; i < length; i++) {
      boolean rare = random.nextInt(10) == 0;
      text.append(
          rare
              ? (char) random.nextInt(0x10000)
              : frequent.charAt(random.nextInt(frequent.length())));
    }
    return text.toString();
  }

  private static List<String> texts(String text, String language) {
    return Sentences.of(text, language).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
