import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// LangChain4j Easy RAG as it comes: the splitter and the model that its jar brings, the store in
/// memory. Only the number of results is set, to that of Footnote's search.
final class EasyRag implements Contender {
  private static final String ARTICLE = "article";
  private static final int DIMENSIONS = 384;

  private InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
  private ContentRetriever retriever = retriever();

  public static void main(String[] args) throws Exception {
    Measure.main(new EasyRag(), args);
  }

  private ContentRetriever retriever() {
    return EmbeddingStoreContentRetriever.builder().embeddingStore(store).maxResults(LIMIT).build();
  }

  private void empty() {
    store = new InMemoryEmbeddingStore<>();
    retriever = retriever();
  }

  @Override
  public void ingest(List<Text> articles) {
    empty();
    EmbeddingStoreIngestor.ingest(articles.stream().map(EasyRag::document).toList(), store);
  }

  /// The store has no list: a search for anything gives all.
  @Override
  public List<String> passages(List<Text> articles) {
    var anything =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(Embedding.from(MadeUp.unit(new Random(7), DIMENSIONS)))
            .maxResults(Integer.MAX_VALUE)
            .build();
    return store.search(anything).matches().stream().map(m -> m.embedded().text()).toList();
  }

  private static Document document(Text article) {
    return Document.from(article.text(), Metadata.from(ARTICLE, article.id()));
  }

  @Override
  public void fill(int passages) {
    empty();
    var random = new Random(7);
    var vectors = new ArrayList<Embedding>();
    var segments = new ArrayList<TextSegment>();
    for (int i = 0; i < passages; i++) {
      vectors.add(Embedding.from(MadeUp.unit(random, DIMENSIONS)));
      segments.add(TextSegment.from("Passage " + i, Metadata.from(ARTICLE, "made-up-" + i)));
    }
    store.addAll(vectors, segments);
  }

  @Override
  public List<Found> search(String question) {
    return retriever.retrieve(Query.from(question)).stream()
        .map(content -> content.textSegment())
        .map(segment -> new Found(segment.metadata().getString(ARTICLE), segment.text()))
        .toList();
  }

  @Override
  public void close() {}
}
