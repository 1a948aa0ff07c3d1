package footnote.eval;

import footnote.answer.AnswerLog;
import footnote.answer.Answerer;
import footnote.answer.Explanation;
import footnote.answer.Refusal;
import footnote.embedding.Encoder;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Library;
import footnote.llm.LanguageModel;
import footnote.retrieval.Reranker;
import footnote.retrieval.Retriever;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Conversations;
import footnote.store.DataFolder;
import footnote.store.Database;
import footnote.store.Facts;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// The articles of an evaluation and what answers over them. The answers it gives are kept in a
/// folder that goes away, never in a user's record.
public final class Corpus implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Articles articles;
  private final Retriever retriever;
  private final AnswerLog log;
  private final Answerer answerer;
  private final Optional<Library> library;

  /// The articles of a running Footnote, answered over by its own retriever.
  public Corpus(
      Articles articles,
      Retriever retriever,
      Optional<LanguageModel> model,
      Refusal refusal,
      Clock clock) {
    this.articles = articles;
    this.retriever = retriever;
    Database database = database(opened(new Scratch()));
    this.log = new AnswerLog(new Answers(database), JsonMapper.shared());
    this.answerer = answerer(database, model, refusal, clock);
    this.library = Optional.empty();
  }

  /// An empty library of its own, made of the same parts; it goes away when it is closed.
  public Corpus(
      Encoder encoder,
      Reranker reranker,
      Optional<LanguageModel> model,
      Refusal refusal,
      Clock clock) {
    DataFolder folder = opened(DataFolder.take(opened(new Scratch()).path()));
    Database database = opened(new Database(folder.resolve("record.db")));
    var stamp =
        new IndexStamp(new Facts(database).identity(), encoder.name(), encoder.dimensions());
    LuceneIndex index = opened(LuceneIndex.open(folder.resolve("index"), stamp));
    this.articles = new Articles(database);
    this.retriever = opened(new Retriever(articles, index, encoder, reranker));
    this.log = new AnswerLog(new Answers(database), JsonMapper.shared());
    this.answerer = answerer(database, model, refusal, clock);
    Library own = opened(new Library(database, index, encoder, clock));
    own.open(progress -> {});
    this.library = Optional.of(own);
  }

  private Answerer answerer(
      Database database, Optional<LanguageModel> model, Refusal refusal, Clock clock) {
    var conversations = new Conversations(database);
    return new Answerer(retriever, articles, log, conversations, model, refusal, clock);
  }

  private Database database(Scratch scratch) {
    return opened(new Database(scratch.path().resolve("record.db")));
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  /// The library of a corpus of its own.
  public Library library() {
    return library.orElseThrow(() -> new IllegalStateException("The articles are not ours"));
  }

  Retriever retriever() {
    return retriever;
  }

  Answerer answerer() {
    return answerer;
  }

  /// Why an answer was given.
  Explanation why(String answerId) {
    return log.find(answerId).orElseThrow().why();
  }

  Articles articles() {
    return articles;
  }

  /// How many articles there are.
  public long size() {
    return articles.count(List.of());
  }

  /// The texts of those of the articles that are there.
  public Map<String, String> texts(Set<String> ids) {
    var texts = new HashMap<String, String>();
    var wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      articles
          .current(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)))
          .forEach((id, stored) -> texts.put(id, stored.article().text()));
    }
    return texts;
  }

  @Override
  public void close() {
    RuntimeException problem = null;
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        problem =
            new IllegalStateException("The articles of the evaluation could not be closed", e);
      }
    }
    parts.clear();
    if (problem != null) {
      throw problem;
    }
  }
}
