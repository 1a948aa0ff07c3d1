package footnote.index;

import footnote.article.Filter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;

/// How passages lie in Lucene: one document per passage for its words and one per sentence for its
/// vector, each with the fields that filters look at.
final class Fields {
  static final String PASSAGE = "passage";
  /// Sorts by article id, then by ordinal.
  static final String PLACE = "place";
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
    document.add(new BinaryDocValuesField(PLACE, place(passage.id())));
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

  /// Bytes that sort as [Hit] does: units of UTF-16, an end that is smaller than each of them, and
  /// the ordinal.
  private static BytesRef place(String passageId) {
    var hit = new Hit(passageId, 0);
    byte[] id = (hit.articleId() + "\0").getBytes(StandardCharsets.UTF_16BE);
    return new BytesRef(
        ByteBuffer.allocate(id.length + Integer.BYTES).put(id).putInt(hit.ordinal()).array());
  }

  /// The query that only what passes every filter matches.
  static Query filter(List<Filter> filters) {
    var all = new BooleanQuery.Builder();
    for (Filter filter : filters) {
      all.add(filter(filter), Occur.FILTER);
    }
    return all.build();
  }

  /// What matches the query and passes the filter.
  static Query both(Query query, @Nullable Query filter) {
    return filter == null
        ? query
        : new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
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
