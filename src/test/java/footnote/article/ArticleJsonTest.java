package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonTest {
  private final ArticleJson json = new ArticleJson();

  @Test
  void readsEveryFieldAndPassesOverOthers() {
    Reading reading =
        json.read(
            """
            {"id":"a/1","title":" The\\u00a0title ","text":"One.\\r\\n\\r\\n\\r\\nTwo.","url":"https://x.org/1",
             "source":"S","author":"A","publishedAt":"2024-03-24","lang":"de","more":{"x":[1]}}""");

    assertThat(Readings.article(reading))
        .isEqualTo(
            new Article(
                "a/1",
                "The title",
                "One.\n\nTwo.",
                "https://x.org/1",
                "S",
                "A",
                Instant.parse("2024-03-24T00:00:00Z"),
                "de"));
  }

  @Test
  void derivesWhatIsMissing() {
    Article article =
        Readings.article(json.read("{\"text\":\"It was the first day of the year.\"}"));

    assertThat(article.id()).matches("a-[0-9a-f]{16}");
    assertThat(article.title()).isEqualTo("It was the first day of the year.");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void derivesTheSameIdFromTheSameAddress() {
    String one = "{\"text\":\"Old text.\",\"url\":\"https://x.org/1\"}";
    String two = "{\"text\":\"New text.\",\"url\":\"https://x.org/1\"}";
    String other = "{\"text\":\"New text.\",\"url\":\"https://x.org/2\"}";

    assertThat(Readings.article(json.read(one)).id())
        .isEqualTo(Readings.article(json.read(two)).id())
        .isNotEqualTo(Readings.article(json.read(other)).id());
  }

  @Test
  void keepsGivenTextWhateverItSoundsLike() {
    String text = "Share\n\nIt is in\n\nParis\n\nRead more: x";

    assertThat(
            Readings.article(json.read("{\"text\":\"" + text.replace("\n", "\\n") + "\"}")).text())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":"t"}                              | "text"
          {"text":null}                              | "text"
          {"text":"  "}                              | "text"
          {"text":"\\u200b"}                         | "text"
          {"text":["x"]}                             | "text"
          {"text":"x","title":7}                     | "title"
          {"text":"x","id":7}                        | "id"
          {"text":"x","id":""}                       | "id"
          {"text":"x","id":"a\\nb"}                  | "id"
          {"text":"x","id":"a\\u202eb"}              | "id"
          {"text":"x","publishedAt":"yesterday"}     | "publishedAt"
          {"text":"x","publishedAt":"+99999-01-01"}  | "publishedAt"
          {"text":"x","publishedAt":1711256713}      | "publishedAt"
          {"text":"x","url":{}}                      | "url"
          {"text":"x","lang":[]}                     | "lang"
          ["x"]                                      | JSON object
          "x"                                        | JSON object
          {"text":"x"                                | JSON object
          {"text":"x"} {}                            | JSON object
          """)
  void refusesWithTheNameOfTheField(String object, String named) {
    assertThat(json.read(object))
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.reason()).contains(named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{\"a\":"})
  void refusesWhatIsNestedTooDeeply(String level) {
    assertThat(json.read(level.repeat(50_000))).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void refusesAnIdThatIsTooLong() {
    String object = "{\"text\":\"x\",\"id\":\"" + "i".repeat(201) + "\"}";

    assertThat(json.read(object)).isInstanceOf(Reading.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-24T05:05:13.750Z, 2024-03-24T05:05:13.750Z",
    "2024-03-24T05:05:13+02:00, 2024-03-24T03:05:13Z",
    "2024-03-24T05:05, 2024-03-24T05:05:00Z",
    "2024-03-24 05:05:13, 2024-03-24T05:05:13Z",
    "2024-03-24, 2024-03-24T00:00:00Z",
  })
  void takesTimesWithoutAZoneAsUtc(String written, Instant time) {
    String object = "{\"text\":\"x\",\"publishedAt\":\"" + written + "\"}";

    assertThat(Readings.article(json.read(object)).publishedAt()).isEqualTo(time);
  }
}
