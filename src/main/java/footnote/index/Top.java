package footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/// The first documents of a search: best first, ties by article id, then by ordinal. Lucene cuts
/// between equals by age and is quick at it; only where such a cut would count does a slower search
/// follow that keeps to the rule.
final class Top {
  /// How many times the limit is looked at before a search is repeated: most ties end within.
  private static final int MARGIN = 4;

  private static final SortField BY_PLACE = new SortField(Fields.PLACE, SortField.Type.STRING_VAL);
  private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, BY_PLACE);

  private Top() {}

  static List<Hit> matching(IndexSearcher searcher, Query query, int limit) throws IOException {
    int many = MARGIN * limit;
    ScoreDoc[] found = searcher.search(query, many).scoreDocs;
    if (found.length <= limit) {
      return hits(searcher, found);
    }
    float cut = found[limit - 1].score;
    if (found.length == many && found[many - 1].score == cut) {
      return hits(searcher, searcher.search(query, new AtLeast(cut, BY_SCORE, limit)));
    }
    var equals = Arrays.stream(found).takeWhile(doc -> doc.score >= cut).toArray(ScoreDoc[]::new);
    return hits(searcher, equals).stream().limit(limit).toList();
  }

  /// Sentences are found approximately; where the cut falls between equals, each one is looked at.
  static List<Hit> nearest(
      IndexSearcher searcher, float[] vector, @Nullable Query filter, int limit)
      throws IOException {
    var query = new KnnFloatVectorQuery(Fields.VECTOR, vector, limit + 1, filter);
    ScoreDoc[] found = searcher.search(query, limit + 1).scoreDocs;
    if (found.length <= limit || found[limit].score < found[limit - 1].score) {
      return hits(searcher, found).stream().limit(limit).toList();
    }
    var similarity =
        new FullPrecisionFloatVectorSimilarityValuesSource(
            vector, Fields.VECTOR, VectorSimilarityFunction.DOT_PRODUCT);
    var sort = new Sort(similarity.getSortField(true), BY_PLACE).rewrite(searcher);
    var sentences = new FieldExistsQuery(Fields.VECTOR);
    return hits(searcher, searcher.search(Fields.both(sentences, filter), limit, sort).scoreDocs);
  }

  private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
    var hits = new ArrayList<Hit>(found.length);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc doc : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.PASSAGE);
      if (ids == null || !ids.advanceExact(doc.doc - leaf.docBase)) {
        throw new IOException("A document of the index has no passage id");
      }
      hits.add(new Hit(ids.binaryValue().utf8ToString(), score(doc)));
    }
    return Hit.ranked(hits);
  }

  private static double score(ScoreDoc doc) {
    return doc instanceof FieldDoc sorted ? ((Number) sorted.fields[0]).doubleValue() : doc.score;
  }
}
