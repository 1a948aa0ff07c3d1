package footnote.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/// The first documents of a sort among those with a least score, so that Lucene passes over the
/// others unread.
final class AtLeast implements CollectorManager<AtLeast.Collecting, ScoreDoc[]> {
  private final float score;
  private final Sort sort;
  private final int limit;

  AtLeast(float score, Sort sort, int limit) {
    this.score = score;
    this.sort = sort;
    this.limit = limit;
  }

  @Override
  public Collecting newCollector() {
    // With this threshold the sort sets no least score of its own, which Lucene forbids to sink.
    return new Collecting(
        new TopFieldCollectorManager(sort, limit, Integer.MAX_VALUE).newCollector());
  }

  @Override
  public ScoreDoc[] reduce(Collection<Collecting> all) {
    var found = all.stream().map(Collecting::found).toArray(TopFieldDocs[]::new);
    return TopDocs.merge(sort, limit, found).scoreDocs;
  }

  final class Collecting extends FilterCollector {
    private final TopFieldCollector top;

    private Collecting(TopFieldCollector top) {
      super(top);
      this.top = top;
    }

    private TopFieldDocs found() {
      return top.topDocs();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new FilterLeafCollector(super.getLeafCollector(leaf)) {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          scorer.setMinCompetitiveScore(score);
          super.setScorer(scorer);
        }
      };
    }
  }
}
