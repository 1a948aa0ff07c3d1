package footnote.index;

import footnote.article.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The index in this process: a Lucene directory.
public final class LuceneIndex implements PassageIndex {
  private static final String TASK = "task";
  /// How many sentences are looked at for each passage that is asked for, since several of the
  /// nearest may stand in one passage.
  private static final int SENTENCES_PER_PASSAGE = 2;

  /// Passages, not their sentences.
  private static final Query WORDS =
      new BooleanQuery.Builder()
          .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
          .add(new FieldExistsQuery(Fields.VECTOR), Occur.MUST_NOT)
          .build();

  private final IndexStamp stamp;
  private final Path folder;
  private final Analyzers analyzers = new Analyzers();
  private final Fields fields = new Fields(analyzers);
  private final Words words = new Words(analyzers);
  private volatile Engine engine;
  private volatile long checkpoint;

  private LuceneIndex(Path folder, IndexStamp stamp) throws IOException {
    this.folder = folder;
    this.stamp = stamp;
    engine = new Engine(folder, analyzers);
    checkpoint = committedTask();
  }

  /// Opens the index of a folder. One that is missing, damaged, or stamped otherwise is replaced by
  /// an empty one, whose checkpoint is -1.
  public static LuceneIndex open(Path folder, IndexStamp stamp) {
    try {
      Engine.prepare(folder);
      var index = new LuceneIndex(folder, stamp);
      if (index.checkpoint < 0) {
        index.clear();
      }
      return index;
    } catch (IOException e) {
      throw new IndexUnavailable("The index in " + folder + " cannot be opened", e);
    }
  }

  private long committedTask() {
    var data = new HashMap<String, String>();
    engine.writer.getLiveCommitData().forEach(e -> data.put(e.getKey(), e.getValue()));
    String task = data.remove(TASK);
    return task != null && data.equals(stamp.toMap()) ? Long.parseLong(task) : -1;
  }

  @Override
  public void putArticle(IndexedArticle article) {
    writing(
        writer -> writer.updateDocuments(Fields.article(article.id()), fields.documents(article)));
  }

  @Override
  public void deleteArticle(String articleId) {
    Term article = Fields.article(articleId);
    // Lucene holds no longer term, and fails when it is asked to delete one.
    if (article.bytes().length <= IndexWriter.MAX_TERM_LENGTH) {
      writing(writer -> writer.deleteDocuments(article));
    }
  }

  @Override
  public void refresh() {
    writing(writer -> engine.searchers.maybeRefreshBlocking());
  }

  @Override
  public void checkpoint(long task) {
    Map<String, String> data = new HashMap<>(stamp.toMap());
    data.put(TASK, Long.toString(task));
    writing(
        writer -> {
          writer.setLiveCommitData(data.entrySet());
          writer.commit();
        });
    checkpoint = task;
  }

  @Override
  public long checkpoint() {
    return checkpoint;
  }

  @Override
  public void clear() {
    checkpoint = -1;
    try {
      engine.discard();
      engine = new Engine(folder, analyzers);
    } catch (IOException e) {
      throw new IndexUnavailable("The index in " + folder + " cannot be made anew", e);
    }
  }

  @Override
  public long count() {
    return (long) reading(searcher -> searcher.count(WORDS));
  }

  @Override
  public List<Hit> lexical(LexicalQuery query) {
    return reading(
        searcher -> {
          Query terms = words.query(searcher.getIndexReader(), query.words());
          Query filtered = Fields.both(terms, filter(query.filters()));
          return Top.matching(searcher, filtered, query.limit());
        });
  }

  @Override
  public List<Hit> nearest(NearestQuery query) {
    int sentences = query.limit() * SENTENCES_PER_PASSAGE;
    Query filter = filter(query.filters());
    return reading(
        searcher -> {
          var best = new LinkedHashMap<String, Hit>();
          for (Hit hit : Top.nearest(searcher, query.vector(), filter, sentences)) {
            // Lucene's score of a dot product is (1 + cosine) / 2.
            best.putIfAbsent(hit.passageId(), new Hit(hit.passageId(), 2 * hit.score() - 1));
          }
          return best.values().stream().limit(query.limit()).toList();
        });
  }

  private static @Nullable Query filter(List<Filter> filters) {
    return filters.isEmpty() ? null : Fields.filter(filters);
  }

  @Override
  public List<TermWeight> weigh(String question) {
    return reading(searcher -> words.weigh(searcher, question));
  }

  @Override
  public void close() {
    writing(writer -> engine.close());
  }

  private void writing(Writing work) {
    try {
      work.with(engine.writer);
    } catch (IOException | AlreadyClosedException e) {
      throw damaged("The index cannot be written", e);
    }
  }

  private <T> T reading(Reading<T> search) {
    if (checkpoint < 0) {
      throw new IndexUnavailable("The index is being rebuilt from the record");
    }
    SearcherManager searchers = engine.searchers;
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw damaged("The index cannot be read", e);
    }
  }

  private IndexUnavailable damaged(String message, Exception cause) {
    checkpoint = -1;
    return new IndexUnavailable(message, cause);
  }

  private interface Writing {
    void with(IndexWriter writer) throws IOException;
  }

  private interface Reading<T> {
    T with(IndexSearcher searcher) throws IOException;
  }
}
