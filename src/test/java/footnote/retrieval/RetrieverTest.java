package footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.index.IndexStamp;
import footnote.index.IndexedArticle;
import footnote.index.IndexedPassage;
import footnote.index.LuceneIndex;
import footnote.passage.Cutter;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.NewRevision;
import footnote.store.Revisions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrieverTest {
  private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void findsTheRightPassageAndTheSpanThatAnswers(@TempDir Path folder) {
    try (var database = new Database(folder.resolve("record.db"));
        var encoder = Encoder.miniLm();
        var index = LuceneIndex.open(folder.resolve("index"), new IndexStamp("r", "m", 384))) {
      add(database, index, encoder, "otter", "The bronze otter of Veldra weighs 63 kilograms.");
      add(database, index, encoder, "tram", "The tram line of Sundvarn has 14 stops.");
      add(database, index, encoder, "ghost", "The ghost ship of Veldra weighs 900 tons.");
      new Revisions(database).remove("ghost");
      index.checkpoint(0);
      index.refresh();
      for (Optional<Reader> reader : List.of(Reader.packaged(), Optional.<Reader>empty())) {
        try (var retriever = new Retriever(new Articles(database), index, encoder, reader)) {
          List<Candidate> found =
              retriever.retrieve("How heavy is the Veldra otter?", List.of(), 10).candidates();
          assertThat(found)
              .extracting(candidate -> candidate.article().article().id())
              .containsExactly("otter", "tram");
          assertThat(found.getFirst().coverage()).hasSize(1);
          reader.ifPresent(model -> assertThat(span(found.getFirst())).contains("63"));
        }
      }
    }
  }

  private static String span(Candidate candidate) {
    var answer = candidate.reading().orElseThrow().sentences().getFirst().orElseThrow();
    return candidate.article().article().text().substring(answer.start(), answer.end());
  }

  private static void add(
      Database database, LuceneIndex index, Encoder encoder, String id, String text) {
    var article = new Article(id, id, text, null, null, null, null, "en");
    var passages = new Cutter().cut(article, 1);
    new Revisions(database)
        .put(new NewRevision(article, 1, passages, "c", "t" + id, null, null, NOW));
    var indexed = new IndexedPassage(passages.getFirst().id(), text, List.of(encoder.vector(text)));
    index.putArticle(new IndexedArticle(id, id, null, null, "en", List.of(indexed)));
  }
}
