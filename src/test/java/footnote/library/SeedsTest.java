package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.article.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The seed articles and the question set over them fit together.
class SeedsTest {
  private static final Map<String, Article> articles = new HashMap<>();
  private static final JsonMapper json = JsonMapper.builder().build();

  @BeforeAll
  static void read() throws IOException {
    var files = new ArticleFiles();
    Path folder = Path.of("seeds/articles");
    for (Path file : files.list(folder)) {
      files.read(
          folder,
          file,
          folder.relativize(file).toString(),
          (id, reading) -> {
            assertThat(reading).as(id).isInstanceOf(Reading.Read.class);
            articles.put(id, ((Reading.Read) reading).article());
          });
    }
  }

  @Test
  void knowsDateSourceAndLanguageWhereTheyStand() {
    Article seed = article("000_c542ea641ba430e5.txt");
    assertThat(seed.title()).startsWith("ISIS seeks to spread terror");
    assertThat(seed.source()).isEqualTo("elparis");
    assertThat(seed.publishedAt()).hasToString("2024-03-24T05:05:13.750Z");
    assertThat(article("quarrendale-flood-homes.txt").author()).isEqualTo("Ana Perrin");
    assertThat(article("incendio-valdecorva.txt").language()).isEqualTo("es");
    assertThat(article("tramvaj-zaozerninsk.html").language()).isEqualTo("ru");
    assertThat(article("stadtbibliothek-grauenfurt.md").language()).isEqualTo("de");
  }

  @TestFactory
  Iterable<DynamicTest> findsEveryPieceOfEvidenceWordForWord() throws IOException {
    var ids = new HashSet<String>();
    return Files.readAllLines(Path.of("seeds/questions.jsonl")).stream()
        .map(json::readTree)
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.get("id").asString(),
                    () -> {
                      assertThat(ids.add(question.get("id").asString())).isTrue();
                      check(question);
                    }))
        .toList();
  }

  private static void check(JsonNode question) {
    if (question.get("answers").isEmpty()) {
      assertThat(question.get("articleIds")).isEmpty();
    } else {
      Article article = article(question.get("articleIds").get(0).asString());
      assertThat(article.text()).contains(question.get("evidence").asString());
    }
  }

  private static Article article(String id) {
    assertThat(articles).containsKey(id);
    return articles.get(id);
  }
}
