package footnote.telegram;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Question;
import footnote.answer.Reply;
import footnote.article.Article;
import footnote.retrieval.Retriever;
import footnote.store.Articles;
import footnote.store.StoredArticle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds articles to list.
final class Finder {
  private static final int PASSAGES = 20;
  private static final int MOST = 5;
  private static final int LATEST = 10;

  private final Retriever retriever;
  private final Articles articles;

  Finder(Retriever retriever, Articles articles) {
    this.retriever = retriever;
    this.articles = articles;
  }

  /// The articles with the best passages for some words.
  ///
  /// @throws footnote.answer.BadQuestion there is nothing to look for, or too much
  List<Closest> search(String words) {
    return retriever.retrieve(Question.of(words).text(), List.of(), PASSAGES).candidates().stream()
        .map(candidate -> closest(candidate.article().article()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// The articles nearest to an answer's first quote, without those that it quotes.
  List<Closest> near(Reply reply) {
    Set<String> known =
        reply.citations().stream().map(Citation::articleId).collect(Collectors.toSet());
    String quote = reply.citations().getFirst().quote();
    String words = quote.substring(0, Graphemes.cut(quote, Question.MAX_LENGTH));
    return retriever.retrieve(words, List.of(), PASSAGES).candidates().stream()
        .map(candidate -> closest(candidate.article().article()))
        .distinct()
        .filter(article -> !known.contains(article.articleId()))
        .limit(MOST)
        .toList();
  }

  List<Closest> latest() {
    return articles.list(List.of(), LATEST, 0).stream()
        .map(header -> new Closest(header.id(), header.title(), header.url(), header.publishedAt()))
        .toList();
  }

  Optional<Article> article(String id) {
    return articles.current(id).map(StoredArticle::article);
  }

  private static Closest closest(Article article) {
    return new Closest(article.id(), article.title(), article.url(), article.publishedAt());
  }
}
