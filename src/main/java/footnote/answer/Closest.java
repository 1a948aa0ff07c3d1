package footnote.answer;

import footnote.article.Article;
import footnote.retrieval.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article near the question; of those that repeat each other the nearest.
public record Closest(
    String articleId, String title, @Nullable String url, @Nullable Instant publishedAt) {
  private static final int MOST = 3;

  static List<Closest> of(List<Candidate> candidates) {
    var articles = new LinkedHashMap<String, Closest>();
    for (Candidate candidate : candidates) {
      Article article = candidate.article().article();
      articles.putIfAbsent(
          candidate.article().original(),
          new Closest(article.id(), article.title(), article.url(), article.publishedAt()));
    }
    return new ArrayList<>(articles.values()).subList(0, Math.min(MOST, articles.size()));
  }
}
