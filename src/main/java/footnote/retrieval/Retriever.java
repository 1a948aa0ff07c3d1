package footnote.retrieval;

import footnote.article.Filter;
import footnote.embedding.Encoder;
import footnote.index.Hit;
import footnote.index.LexicalQuery;
import footnote.index.NearestQuery;
import footnote.index.PassageIndex;
import footnote.passage.Passage;
import footnote.store.Articles;
import footnote.store.StoredArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds the passages that may answer a question: by words and by meaning, fused, then read token
/// by token. What the record no longer holds is never found.
public final class Retriever implements AutoCloseable {
  /// How many passages each channel gives to the fusion.
  private static final int DEPTH = 100;

  private final Articles articles;
  private final PassageIndex index;
  private final Encoder encoder;
  private final Reranker reranker;
  private final ChannelWeight weights = new ChannelWeight();

  /// @param encoder the model that the index was built with
  /// @param reranker closed with this
  public Retriever(Articles articles, PassageIndex index, Encoder encoder, Reranker reranker) {
    this.articles = articles;
    this.index = index;
    this.encoder = encoder;
    this.reranker = reranker;
  }

  /// The best passages for a question among the articles that pass every filter, best first; ties
  /// by article id, then by ordinal.
  ///
  /// @param limit the most passages wanted
  /// @throws footnote.index.IndexUnavailable the index cannot be read
  public Retrieval retrieve(String question, List<Filter> filters, int limit) {
    String words = QuestionText.forSearch(question);
    var asked = new Asked(words, reranker.tokens(words), index.weigh(words));
    List<Hit> lexical = index.lexical(new LexicalQuery(words, filters, DEPTH));
    List<Hit> nearest = index.nearest(new NearestQuery(vector(asked), filters, DEPTH));
    double weight = weights.of(asked, lexical, nearest);
    List<Fused> fused = Fusion.fuse(lexical, nearest, weight);
    List<Candidate> candidates = reranker.rerank(asked, candidates(fused, limit));
    return new Retrieval(asked, weight, candidates);
  }

  private float[] vector(Asked asked) {
    return reranker.comparesWith(encoder) ? asked.states().vector() : encoder.vector(asked.words());
  }

  private List<Candidate> candidates(List<Fused> fused, int limit) {
    List<Fused> wanted = fused.subList(0, Math.min(limit, fused.size()));
    Map<String, StoredArticle> current =
        articles.current(wanted.stream().map(Fused::articleId).collect(Collectors.toSet()));
    var candidates = new ArrayList<Candidate>();
    for (Fused one : wanted) {
      StoredArticle article = current.get(one.articleId());
      if (article != null && article.revision() == one.revision()) {
        Passage passage = article.passages().get(one.ordinal());
        candidates.add(Candidate.found(article, passage, one.channels(), one.score()));
      }
    }
    return candidates;
  }

  @Override
  public void close() {
    reranker.close();
  }
}
