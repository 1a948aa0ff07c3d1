package footnote.rest;

import footnote.article.Filter;
import footnote.library.Library;
import footnote.store.ArticleHeader;
import footnote.store.Articles;
import footnote.store.StoredArticle;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/articles")
class ArticlesController {
  private static final int MOST = 500;

  private final Articles articles;
  private final Library library;

  ArticlesController(Articles articles, Library library) {
    this.articles = articles;
    this.library = library;
  }

  @Operation(summary = "The articles, newest first")
  @GetMapping
  Page list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "0") long offset,
      @RequestParam(required = false) @Nullable List<String> sources,
      @RequestParam(required = false) @Nullable List<String> languages,
      @RequestParam(required = false) @Nullable String publishedFrom,
      @RequestParam(required = false) @Nullable String publishedTo) {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw Rejected.bad("limit must be from 1 to " + MOST + ", offset at least 0.");
    }
    List<Filter> filters =
        new FilterRequest(sources, languages, null, publishedFrom, publishedTo).toFilters();
    return new Page(articles.count(filters), articles.list(filters, limit, offset));
  }

  @Operation(summary = "One article with its text; without a revision the newest")
  @GetMapping("/{id}")
  ArticleView read(
      @PathVariable String id, @RequestParam(required = false) @Nullable Integer revision) {
    return (revision == null ? articles.current(id) : articles.revision(id, revision))
        .map(ArticleView::of)
        .orElseThrow(() -> Rejected.missing("There is no such article or revision."));
  }

  @Operation(summary = "Removes an article; no later answer cites it")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id) {
    if (!Waiting.on(library.remove(id))) {
      throw Rejected.missing("There is no such article.");
    }
  }

  record Page(long total, List<ArticleHeader> items) {}

  record ArticleView(
      String id,
      int revision,
      String title,
      @Nullable String url,
      @Nullable String source,
      @Nullable String author,
      @Nullable Instant publishedAt,
      String language,
      @Nullable String duplicateOf,
      Instant revisedAt,
      String text) {
    static ArticleView of(StoredArticle stored) {
      var article = stored.article();
      return new ArticleView(
          article.id(),
          stored.revision(),
          article.title(),
          article.url(),
          article.source(),
          article.author(),
          article.publishedAt(),
          article.language(),
          stored.duplicateOf(),
          stored.revisedAt(),
          article.text());
    }
  }
}
