package footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {
  private static Encoder encoder;

  @BeforeAll
  static void load() {
    encoder = Encoder.packaged();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The bridge was opened in 1894.", "a", "", " ", "北京的桥", "🌉", "\u0000"})
  void givesUnitVectorsOf384Dimensions(String text) {
    float[] vector = encoder.vector(text);

    assertThat(vector).hasSize(384).hasSize(encoder.dimensions());
    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry was late because of fog.  | Fog delayed the boat.               | The mayor likes cheese.
          How old is the castle?              | When was the fortress built?        | Where can I buy bread?
          The team won the final by one goal. | They took the cup with a single goal. | The soup needs more salt.
          """)
  void putsAParaphraseNearerThanAnUnrelatedSentence(String text, String near, String far) {
    float[] vector = encoder.vector(text);

    assertThat(cosine(vector, encoder.vector(near)))
        .isGreaterThan(cosine(vector, encoder.vector(far)) + .2);
  }

  @ParameterizedTest
  @EnumSource
  void everyPackagedModelTellsNearFromFar(EmbeddingModel model) {
    try (var other = Encoder.load(model)) {
      assertThat(other.name()).isEqualTo(model.modelName());
      float[] castle = other.vector("How old is the castle?");
      assertThat(castle).hasSize(other.dimensions());
      assertThat(cosine(castle, other.vector("When was the fortress built?")))
          .isGreaterThan(cosine(castle, other.vector("Where can I buy bread?")) + .1);
      assertThat(other.tokens("How old?").vector()).isEqualTo(other.vector("How old?"));
    }
  }

  @Test
  void givesTheSameVectorForTheTokensAsForTheText() {
    String text = "The bridge was opened in 1894.";

    assertThat(encoder.tokens(text).vector()).containsExactly(encoder.vector(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A red bridge, 1894.        | A;red;bridge;,;1894;.
          🌉 the bridge 👩‍🚀 rose      | the;bridge;rose
          Cafe\u0301 noir opened     | Cafe\u0301;noir;opened
          Ångström and e\u0302tre là | and;là
          x 🇩🇪🇫🇷 y z                | x;y;z
          """)
  void saysWhereEachTokenStands(String text, String words) {
    TokenStates tokens = encoder.tokens(text);
    var found = new ArrayList<String>();
    int before = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isBetween(before, text.length());
      assertThat(tokens.end(i)).isBetween(tokens.start(i), text.length());
      found.add(text.substring(tokens.start(i), tokens.end(i)));
      before = tokens.start(i);
    }

    assertThat(found).containsSubsequence(words.split(";"));
  }

  @Test
  void findsAWordNearestToItselfInAnotherText() {
    TokenStates question = encoder.tokens("castle");
    TokenStates text = encoder.tokens("We saw the castle at noon.");
    int best = 0;
    for (int i = 0; i < text.size(); i++) {
      best = question.cosine(0, text, i) > question.cosine(0, text, best) ? i : best;
    }

    assertThat(text.start(best)).isEqualTo(11);
    assertThat(question.cosine(0, question, 0)).isCloseTo(1, within(.02));
  }

  @Test
  void hasNoTokensForAnEmptyText() {
    assertThat(encoder.tokens("").size()).isZero();
    assertThat(encoder.tokens("").bytes()).isZero();
  }

  @Test
  void cutsAVeryLongText() {
    String words = "bridge ".repeat(5_000);

    TokenStates tokens = encoder.tokens(words);

    assertThat(tokens.size()).isEqualTo(Encoder.MAX_TOKENS - 2);
    assertThat(tokens.end(tokens.size() - 1)).isEqualTo((Encoder.MAX_TOKENS - 2) * 7 - 1);
    assertThat(encoder.vector(words)).containsExactly(encoder.vector("bridge ".repeat(600)));
  }

  @Test
  void givesFourThreadsEqualVectors() throws InterruptedException, ExecutionException {
    List<String> texts = List.of("The bridge was opened in 1894.", "Fog delayed the boat.");
    List<float[]> alone = texts.stream().map(encoder::vector).toList();
    Callable<List<float[]>> work =
        () -> {
          var vectors = new ArrayList<float[]>();
          for (int i = 0; i < 10; i++) {
            vectors.add(encoder.vector(texts.get(i % 2)));
          }
          return vectors;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<float[]>> done : threads.invokeAll(List.of(work, work, work, work))) {
        for (int i = 0; i < 10; i++) {
          assertThat(done.get().get(i)).containsExactly(alone.get(i % 2));
        }
      }
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
