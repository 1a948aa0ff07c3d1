package footnote.answer;

import footnote.answer.Answer.Grounded;
import footnote.answer.Checked.Cited;
import footnote.answer.Checked.Held;
import footnote.store.StoredArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts an answer together from sentences that held, numbering its citations as they come.
final class Assembly {
  /// The most sentences of an answer.
  private static final int MOST = 6;

  private final Listener listener;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<StoredArticle> articles = new ArrayList<>();
  private final List<Pick> picks = new ArrayList<>();

  Assembly(Listener listener) {
    this.listener = listener;
  }

  /// Adds a sentence unless it is there, and tells the listener.
  void add(Held held) {
    String text = held.text().toLowerCase(Locale.ROOT);
    boolean isThere =
        sentences.stream().anyMatch(one -> one.text().toLowerCase(Locale.ROOT).equals(text));
    if (isThere || sentences.size() == MOST) {
      return;
    }
    int before = citations.size();
    List<Integer> markers = held.cited().stream().map(this::marker).distinct().sorted().toList();
    var sentence = new Sentence(held.text(), markers);
    sentences.add(sentence);
    listener.sentence(sentence, List.copyOf(citations.subList(before, citations.size())));
  }

  /// The same words of an article that repeats a cited one are the same citation.
  private int marker(Cited cited) {
    picks.add(cited.best());
    var article = cited.candidate().article();
    for (Citation citation : citations) {
      boolean isSame =
          citation.articleId().equals(article.article().id())
              && citation.start() == cited.quote().start()
              && citation.end() == cited.quote().end();
      boolean isTwin =
          citation.quote().equals(cited.words())
              && article.repeats(articles.get(citation.marker() - 1));
      if (isSame || isTwin) {
        return citation.marker();
      }
    }
    articles.add(article);
    citations.add(Citation.of(citations.size() + 1, article, cited.quote()));
    return citations.size();
  }

  boolean cites(String articleId) {
    return citations.stream().anyMatch(citation -> citation.articleId().equals(articleId));
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /// The sentences of the articles that it rests on, best first.
  List<Pick> picks() {
    return picks.stream().sorted(Comparator.comparingDouble(Pick::logOdds).reversed()).toList();
  }

  Grounded toAnswer(boolean conflicting, double confidence) {
    return new Grounded(sentences, citations, shortAnswer(), conflicting, confidence);
  }

  private @Nullable ShortAnswer shortAnswer() {
    String first = citations.getFirst().articleId();
    return picks().stream()
        .filter(pick -> pick.candidate().article().article().id().equals(first))
        .flatMap(pick -> ShortAnswer.of(pick).stream())
        .findFirst()
        .orElse(null);
  }
}
