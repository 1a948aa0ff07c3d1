package footnote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/// The words of a question as each language of the index understands them. Nothing in a question is
/// syntax.
final class Words {
  /// More terms than this cost time and find nothing more.
  private static final int MAX_TERMS = 64;

  private final Analyzer analyzer;

  Words(Analyzers analyzers) {
    this.analyzer = new LimitTokenCountAnalyzer(analyzers, MAX_TERMS);
  }

  /// A query in which each language's field competes on its own; it matches nothing when the
  /// question has no words.
  Query query(IndexReader reader, String question) {
    var builder = new QueryBuilder(analyzer);
    var fields = new ArrayList<Query>();
    for (String field : fields(reader)) {
      Query query = builder.createBooleanQuery(field, question, Occur.SHOULD);
      if (query != null) {
        fields.add(query);
      }
    }
    return fields.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(fields, 0);
  }

  /// The weights in the field that knows the most of the question's words; between equals in the
  /// one with more passages.
  List<TermWeight> weigh(IndexSearcher searcher, String question) throws IOException {
    List<TermWeight> best = List.of();
    long most = -1;
    for (String field : fields(searcher.getIndexReader())) {
      List<TermWeight> weights = weigh(searcher, field, question);
      long known = weights.stream().filter(weight -> weight.passages() > 0).count();
      if (known > most) {
        most = known;
        best = weights;
      }
    }
    return best;
  }

  private List<TermWeight> weigh(IndexSearcher searcher, String field, String question)
      throws IOException {
    int documents = searcher.getIndexReader().getDocCount(field);
    var weights = new ArrayList<TermWeight>();
    try (TokenStream tokens = analyzer.tokenStream(field, question)) {
      var term = tokens.addAttribute(TermToBytesRefAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        var bytes = BytesRef.deepCopyOf(term.getBytesRef());
        int count = searcher.getIndexReader().docFreq(new Term(field, bytes));
        double idf = Math.log(1 + (documents - count + .5) / (count + .5));
        weights.add(new TermWeight(offset.startOffset(), offset.endOffset(), idf, count));
      }
      tokens.end();
    }
    return weights;
  }

  /// The fields of words, the one with most passages first.
  private static List<String> fields(IndexReader reader) {
    var names = new TreeSet<>(FieldInfos.getIndexedFields(reader));
    names.removeIf(name -> !Analyzers.isField(name));
    return names.stream()
        .sorted(Comparator.comparingInt((String name) -> -documents(reader, name)))
        .toList();
  }

  private static int documents(IndexReader reader, String field) {
    try {
      return reader.getDocCount(field);
    } catch (IOException e) {
      throw new IndexUnavailable("The index cannot be read", e);
    }
  }
}
