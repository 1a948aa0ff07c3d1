package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When was the article about the lighthouse published?          | DATE
          On what date was the report on the ferry published?           | DATE
          WHEN DID THE STORY ABOUT THE MILL APPEAR?                     | DATE
          ¿Cuándo se publicó el artículo sobre el faro?                 | DATE
          ¿Cuándo fue publicada la noticia del faro?                    | DATE
          Wann wurde der Artikel über den Leuchtturm veröffentlicht?    | DATE
          Wann ist der Bericht über die Fähre erschienen?               | DATE
          Когда была опубликована статья о маяке?                       | DATE
          Who wrote the article about the lighthouse?                   | AUTHOR
          Who is the author of the report on the ferry?                 | AUTHOR
          ¿Quién escribió el artículo sobre el faro?                    | AUTHOR
          Wer hat den Artikel über den Leuchtturm geschrieben?          | AUTHOR
          Wer schrieb den Bericht über die Fähre?                       | AUTHOR
          Кто написал статью о маяке?                                   | AUTHOR
          Кто автор статьи о маяке?                                     | AUTHOR
          Which newspaper printed the article about the lighthouse?     | SOURCE
          What site is the story about the ferry from?                  | SOURCE
          ¿En qué periódico salió la noticia del faro?                  | SOURCE
          In welcher Zeitung stand der Artikel über den Leuchtturm?     | SOURCE
          В какой газете вышла статья о маяке?                          | SOURCE
          """)
  void isAskedForInFourLanguages(String question, Imprint imprint) {
    assertThat(Imprint.asked(question)).contains(imprint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When was the lighthouse built?",
        "When was the novel published?",
        "Who wrote the song about the ferry?",
        "Which newspaper did the minister sue?",
        "What does the article say about lamps?",
        "How many lamps does the report count?",
        "Whenever the article is published, who pays?",
        "¿Cuándo se construyó el faro?",
        "¿Qué dice el artículo sobre el faro?",
        "Wann wurde der Leuchtturm gebaut?",
        "Was steht in dem Artikel?",
        "Когда построили маяк?",
        "О чём эта статья?"
      })
  void isNotAskedForByQuestionsOfWhatAnArticleSays(String question) {
    assertThat(Imprint.asked(question)).isEmpty();
  }
}
