package footnote.index;

import footnote.article.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// How passages lie in Lucene: one document per passage for its words and one per sentence for its
/// vector, each with the fields that filters look at.
final class Fields {
  static final String PASSAGE = "passage";
  static final String ARTICLE = "article";
  static final String VECTOR = "vector";
  private static final String SOURCE = "source";
  private static final String LANGUAGE = "language";
  private static final String PUBLISHED = "published";

  private final Analyzers analyzers;

  Fields(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  static Term article(String id) {
    return new Term(ARTICLE, id);
  }

  List<Document> documents(IndexedArticle article) {
    var documents = new ArrayList<Document>();
    for (IndexedPassage passage : article.passages()) {
      Document words = document(article, passage);
      String text = article.title() + "\n" + passage.text();
      words.add(new TextField(analyzers.field(article.language()), text, Store.NO));
      documents.add(words);
      for (float[] sentence : passage.sentences()) {
        Document vector = document(article, passage);
        vector.add(new KnnFloatVectorField(VECTOR, sentence, VectorSimilarityFunction.DOT_PRODUCT));
        documents.add(vector);
      }
    }
    return documents;
  }

  private static Document document(IndexedArticle article, IndexedPassage passage) {
    var document = new Document();
    document.add(new BinaryDocValuesField(PASSAGE, new BytesRef(passage.id())));
    document.add(new StringField(ARTICLE, article.id(), Store.NO));
    document.add(new StringField(LANGUAGE, article.language(), Store.NO));
    if (article.source() != null) {
      document.add(new StringField(SOURCE, article.source(), Store.NO));
    }
    Instant published = article.publishedAt();
    if (published != null) {
      document.add(new LongPoint(PUBLISHED, published.toEpochMilli()));
    }
    return document;
  }

  /// The query that only what passes every filter matches.
  static Query filter(List<Filter> filters) {
    var all = new BooleanQuery.Builder();
    for (Filter filter : filters) {
      all.add(filter(filter), Occur.FILTER);
    }
    return all.build();
  }

  private static Query filter(Filter filter) {
    return switch (filter) {
      case Filter.Ids(var ids) -> anyOf(ARTICLE, ids);
      case Filter.Sources(var sources) -> anyOf(SOURCE, sources);
      case Filter.Languages(var languages) -> anyOf(LANGUAGE, languages);
      case Filter.Published(var from, var to) ->
          LongPoint.newRangeQuery(
              PUBLISHED,
              from == null ? Long.MIN_VALUE : from.toEpochMilli(),
              to == null ? Long.MAX_VALUE : to.toEpochMilli());
    };
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
