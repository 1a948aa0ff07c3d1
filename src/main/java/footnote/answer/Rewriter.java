package footnote.answer;

import footnote.article.Filter;
import footnote.article.Language;
import footnote.llm.Exchange;
import footnote.llm.ModelFailure;
import footnote.llm.Rewriting;
import footnote.store.Articles;
import footnote.store.Turn;
import footnote.support.PlainSentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Words a question for the search: so that it stands alone, and in the language of the articles. A
/// question that needs neither is left alone; without a model, or when it fails, words of the
/// question before do for the first.
final class Rewriter {
  private static final Logger log = LoggerFactory.getLogger(Rewriter.class);

  /// Of an earlier answer so much is told.
  private static final int LONGEST_ANSWER = 400;

  /// How many turns are told.
  private static final int TURNS = 4;

  private final Articles articles;

  Rewriter(Articles articles) {
    this.articles = articles;
  }

  /// Words a question before the first search.
  Wording word(Question question, List<Turn> history, Optional<Exchange> exchange) {
    boolean leans = FollowUp.leans(question.text(), history);
    Optional<String> carried = FollowUp.standalone(question.text(), history);
    var plain = new Wording(question.text(), carried, Optional.empty());
    if (exchange.isEmpty()) {
      return plain;
    }
    Optional<String> foreign = foreign(question);
    return leans || foreign.isPresent()
        ? rewritten(plain, leans ? history : List.of(), foreign, exchange.get())
        : plain;
  }

  /// The same in the language that most of the other articles have; wanted where the search in the
  /// question's own found no answer.
  Wording translate(Question question, Wording wording, Exchange exchange) {
    Optional<String> other =
        mostCommonBeside(Language.ofQuestion(question.text()), question.filters());
    return wording.translation().isPresent() || other.isEmpty() || !exchange.mayRewrite()
        ? wording
        : rewritten(wording, List.of(), other, exchange);
  }

  private Wording rewritten(
      Wording plain, List<Turn> history, Optional<String> language, Exchange exchange) {
    try {
      String question = history.isEmpty() ? plain.asked() : plain.question();
      Rewriting rewriting =
          exchange.rewrite(language.map(Languages::inEnglish).orElse(""), told(history), question);
      Optional<String> standalone =
          history.isEmpty() ? plain.standalone() : standalone(rewriting, plain, history);
      String asked = standalone.orElse(plain.question());
      Optional<String> translation =
          language.flatMap(
              code ->
                  usable(rewriting.translation()).filter(words -> Anchors.areKept(asked, words)));
      return new Wording(plain.question(), standalone, translation);
    } catch (ModelFailure e) {
      if (e.kind() == ModelFailure.Kind.CANCELLED) {
        throw e;
      }
      log.warn("The model did not rewrite a question: {}", e.getMessage());
      return plain;
    }
  }

  /// What the model made of a question that leans; what was carried over where it brings in names
  /// or numbers of its own.
  private static Optional<String> standalone(
      Rewriting rewriting, Wording plain, List<Turn> history) {
    if (rewriting.question().equalsIgnoreCase(plain.question())) {
      return Optional.empty();
    }
    String said = told(history) + "\n" + plain.question();
    return usable(rewriting.question())
        .filter(words -> Anchors.comeFrom(words, said))
        .or(plain::standalone);
  }

  /// What a search can use and a reader may be shown, as any sentence of a model.
  private static Optional<String> usable(String words) {
    return PlainSentence.of(words);
  }

  /// The language of the articles, where none is in the question's.
  private Optional<String> foreign(Question question) {
    String own = Language.ofQuestion(question.text());
    List<String> languages = articles.languages(question.filters());
    return languages.contains(own) ? Optional.empty() : languages.stream().findFirst();
  }

  private Optional<String> mostCommonBeside(String own, List<Filter> filters) {
    return articles.languages(filters).stream().filter(one -> !one.equals(own)).findFirst();
  }

  private static String told(List<Turn> history) {
    return history.stream()
        .skip(Math.max(0, history.size() - TURNS))
        .map(turn -> "Q: %s\nA: %s".formatted(turn.question(), shortened(turn.answer())))
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String answer) {
    return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER) + "…";
  }
}
