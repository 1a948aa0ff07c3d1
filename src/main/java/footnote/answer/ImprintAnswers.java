package footnote.answer;

import footnote.answer.Answer.Grounded;
import footnote.article.Article;
import footnote.passage.Span;
import footnote.retrieval.Candidate;
import footnote.store.StoredArticle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers questions about an article itself from its record, with the line that shows the fact as
/// the footnote, or the title where no line does.
final class ImprintAnswers {
  private ImprintAnswers() {}

  /// The answer from the article that was found first; one whose source the question names goes
  /// before. Empty where that article's record does not hold the fact.
  static Optional<Grounded> answer(
      Imprint imprint, String question, List<Candidate> candidates, double confidence) {
    String lower = question.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .limit(3)
        .map(Candidate::article)
        .filter(stored -> isNamed(stored.article().source(), lower))
        .findFirst()
        .or(() -> candidates.stream().map(Candidate::article).findFirst())
        .flatMap(stored -> answer(imprint, stored, confidence));
  }

  private static boolean isNamed(@Nullable String source, String question) {
    return source != null && question.contains(source.toLowerCase(Locale.ROOT));
  }

  private static Optional<Grounded> answer(
      Imprint imprint, StoredArticle stored, double confidence) {
    Article article = stored.article();
    String value = imprint.of(article);
    if (value == null) {
      return Optional.empty();
    }
    Span quote = imprint.line(article, value).orElseGet(() -> Lines.title(article));
    int at = article.text().substring(quote.start(), quote.end()).indexOf(value);
    ShortAnswer shortAnswer =
        at < 0
            ? null
            : new ShortAnswer(value, 1, quote.start() + at, quote.start() + at + value.length());
    return Optional.of(
        new Grounded(
            List.of(new Sentence(imprint.sentence(article, value), List.of(1))),
            List.of(Citation.of(1, stored, quote)),
            shortAnswer,
            false,
            confidence));
  }
}
