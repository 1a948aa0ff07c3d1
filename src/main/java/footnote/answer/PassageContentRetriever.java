package footnote.answer;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import footnote.article.Article;
import footnote.retrieval.Candidate;
import footnote.retrieval.Retriever;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Footnote's retrieval for LangChain4j's chains: each content is a passage, its metadata say where
/// it stands. A broken index is an exception, never an empty list.
public final class PassageContentRetriever implements ContentRetriever {
  private final Retriever retriever;
  private final int limit;

  /// @param limit the most passages a query gets
  public PassageContentRetriever(Retriever retriever, int limit) {
    this.retriever = retriever;
    this.limit = limit;
  }

  @Override
  public List<Content> retrieve(Query query) {
    return retriever.retrieve(query.text(), List.of(), limit).candidates().stream()
        .map(PassageContentRetriever::content)
        .toList();
  }

  private static Content content(Candidate candidate) {
    Article article = candidate.article().article();
    Map<String, Object> metadata = new HashMap<>();
    metadata.put("articleId", article.id());
    metadata.put("revision", candidate.article().revision());
    metadata.put("start", candidate.passage().start());
    metadata.put("end", candidate.passage().end());
    metadata.put("title", article.title());
    if (article.url() != null) {
      metadata.put("url", article.url());
    }
    return Content.from(
        TextSegment.from(candidate.text(), Metadata.from(metadata)),
        Map.of(ContentMetadata.SCORE, candidate.score()));
  }
}
