package footnote.answer;

import footnote.article.Article;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Library;
import footnote.llm.LanguageModel;
import footnote.retrieval.Reranker;
import footnote.retrieval.Retriever;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Conversations;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Articles that can be asked: a real record, a real index and the real models.
public final class Shelf implements AutoCloseable {
  public final AnswerLog log;
  final Optional<Reader> reader = Reader.packaged();
  private final Encoder encoder = Encoder.packaged();
  public final Database database;
  private final LuceneIndex index;
  public final Library library;
  public final Retriever retriever;

  private Shelf(Path folder) {
    database = new Database(folder.resolve("record.db"));
    index = LuceneIndex.open(folder.resolve("index"), new IndexStamp("test", "miniLm", 384));
    library = new Library(database, index, encoder, Clock.systemUTC());
    library.open(progress -> {});
    retriever = retriever(reader);
    log = new AnswerLog(new Answers(database), JsonMapper.shared());
  }

  public static Shelf in(Path folder) {
    return new Shelf(folder);
  }

  Retriever retriever(Optional<Reader> reader) {
    return new Retriever(new Articles(database), index, encoder, new Reranker(encoder, reader));
  }

  public void add(String id, String title, String text, Instant publishedAt, String language) {
    var article = new Article(id, title, text, null, "Post", null, publishedAt, language);
    library.add(article, null).join();
  }

  public Answerer answerer() {
    return answerer(retriever, Optional.empty(), Refusal.CALIBRATED);
  }

  public Answerer answerer(LanguageModel model) {
    return answerer(retriever, Optional.of(model), Refusal.CALIBRATED);
  }

  Answerer answerer(Retriever other) {
    return answerer(other, Optional.empty(), Refusal.CALIBRATED);
  }

  Answerer answerer(Refusal refusal) {
    return answerer(retriever, Optional.empty(), refusal);
  }

  private Answerer answerer(Retriever other, Optional<LanguageModel> model, Refusal refusal) {
    var conversations = new Conversations(database);
    var articles = new Articles(database);
    return new Answerer(other, articles, log, conversations, model, refusal, Clock.systemUTC());
  }

  Explanation why(Reply reply) {
    return log.find(reply.id()).orElseThrow().why();
  }

  /// Whether each quote stands in its article where the citation says, and each marker is there.
  boolean holds(Reply reply) {
    var articles = new Articles(database);
    return reply.citations().stream()
            .allMatch(
                citation ->
                    articles
                        .revision(citation.articleId(), citation.revision())
                        .orElseThrow()
                        .article()
                        .text()
                        .substring(citation.start(), citation.end())
                        .equals(citation.quote()))
        && reply.sentences().stream()
            .flatMap(sentence -> sentence.markers().stream())
            .allMatch(marker -> reply.citations().stream().anyMatch(one -> one.marker() == marker));
  }

  @Override
  public void close() {
    retriever.close();
    library.close();
    index.close();
    database.close();
    reader.ifPresent(Reader::close);
    encoder.close();
  }
}
