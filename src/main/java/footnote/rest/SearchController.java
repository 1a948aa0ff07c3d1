package footnote.rest;

import footnote.answer.Question;
import footnote.article.Filter;
import footnote.retrieval.Candidate;
import footnote.retrieval.Channels;
import footnote.retrieval.Retrieval;
import footnote.retrieval.Retriever;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
class SearchController {
  private static final int MOST = 100;

  private final Retriever retriever;
  private final Turnstile turnstile;

  SearchController(Retriever retriever, Turnstile turnstile) {
    this.retriever = retriever;
    this.turnstile = turnstile;
  }

  @Operation(summary = "Passages for a query, with the rank each channel gave")
  @GetMapping
  Found search(
      @RequestParam String q,
      @RequestParam(defaultValue = "10") int limit,
      @RequestParam(required = false) @Nullable List<String> sources,
      @RequestParam(required = false) @Nullable List<String> languages,
      @RequestParam(required = false) @Nullable List<String> articleIds,
      @RequestParam(required = false) @Nullable String publishedFrom,
      @RequestParam(required = false) @Nullable String publishedTo) {
    if (limit < 1 || limit > MOST) {
      throw Rejected.bad("limit must be from 1 to " + MOST + ".");
    }
    List<Filter> filters =
        new FilterRequest(sources, languages, articleIds, publishedFrom, publishedTo).toFilters();
    String query = Question.of(q).text();
    return turnstile.pass(() -> Found.of(retriever.retrieve(query, filters, limit)));
  }

  /// @param weight the share of meaning (vectors) in the order; the rest is words (BM25)
  record Found(double weight, List<FoundPassage> passages) {
    static Found of(Retrieval retrieval) {
      return new Found(
          retrieval.weight(), retrieval.candidates().stream().map(FoundPassage::of).toList());
    }
  }

  record FoundPassage(
      String articleId,
      int revision,
      String title,
      @Nullable String url,
      @Nullable String source,
      @Nullable Instant publishedAt,
      int start,
      int end,
      String text,
      double score,
      Channels channels) {
    static FoundPassage of(Candidate candidate) {
      var article = candidate.article().article();
      return new FoundPassage(
          article.id(),
          candidate.article().revision(),
          article.title(),
          article.url(),
          article.source(),
          article.publishedAt(),
          candidate.passage().start(),
          candidate.passage().end(),
          candidate.text(),
          candidate.score(),
          candidate.channels());
    }
  }
}
