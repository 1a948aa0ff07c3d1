package footnote.answer;

import footnote.answer.Checked.Cited;
import footnote.answer.Checked.Failed;
import footnote.answer.Checked.Held;
import footnote.article.Language;
import footnote.llm.Draft;
import footnote.llm.Draft.Claim;
import footnote.passage.Passage;
import footnote.passage.Sentences;
import footnote.passage.Span;
import footnote.retrieval.Candidate;
import footnote.support.PlainSentence;
import footnote.support.QuoteFinder;
import footnote.support.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides which sentences of a model may be shown: those with a quote that stands in a passage it
/// was shown, bears on the question, and says what the sentence says.
final class Check {
  /// How far behind the best sentence, in log odds, one may be and still bear on the question.
  /// Sentences planted beside the best one lie further off.
  private static final double NEAR = 2.2;

  /// The most sentences of a passage that are one quote.
  private static final int LONGEST = 3;

  private final List<Candidate> shown;
  private final List<Pick> picks;
  private final String language;
  private final boolean isForeign;

  /// @param shown the passages that the model was shown, in the order of their numbers
  /// @param picks their sentences, best first
  /// @param language of the question
  /// @param isForeign whether the articles are in another
  Check(List<Candidate> shown, List<Pick> picks, String language, boolean isForeign) {
    this.shown = List.copyOf(shown);
    this.picks = List.copyOf(picks);
    this.language = language;
    this.isForeign = isForeign;
  }

  Checked check(Draft draft) {
    Optional<String> plain = PlainSentence.of(draft.text());
    if (plain.isEmpty()) {
      return new Failed(draft.text(), "it is no plain sentence");
    }
    String text = plain.get();
    Optional<Claim> unknown =
        draft.quotes().stream()
            .filter(claim -> claim.passage() < 0 || claim.passage() > shown.size())
            .findFirst();
    if (unknown.isPresent()) {
      return new Failed(text, "there is no passage " + unknown.get().passage());
    }
    List<Cited> found = draft.quotes().stream().flatMap(claim -> find(claim).stream()).toList();
    if (found.isEmpty()) {
      return new Failed(text, "its quotes do not stand in the passages word for word");
    }
    List<Cited> near = found.stream().flatMap(cited -> near(cited).stream()).distinct().toList();
    if (near.isEmpty()) {
      return new Failed(text, "its quotes do not answer the question");
    }
    return objection(text, near)
        .or(() -> untranslated(text, near))
        .<Checked>map(reason -> new Failed(text, reason))
        .orElseGet(() -> new Held(text, near));
  }

  /// The whole sentences that hold a quote, in the passage that was named, else in another one.
  private List<Cited> find(Claim claim) {
    var order = new ArrayList<>(shown);
    if (claim.passage() > 0) {
      order.addFirst(shown.get(claim.passage() - 1));
    }
    for (Candidate candidate : order) {
      List<Span> spans = QuoteFinder.find(claim.quote(), candidate.text());
      if (!spans.isEmpty()) {
        return spans.stream().flatMap(span -> sentences(candidate, span).stream()).toList();
      }
    }
    return List.of();
  }

  private List<Cited> sentences(Candidate candidate, Span span) {
    Passage passage = candidate.passage();
    int start = passage.start() + span.start();
    int end = passage.start() + span.end();
    return picks.stream()
        .filter(pick -> pick.candidate().passage().equals(passage))
        .filter(pick -> pick.candidate().article().equals(candidate.article()))
        .filter(pick -> pick.span().start() < end && pick.span().end() > start)
        .limit(LONGEST)
        .map(pick -> new Cited(candidate, pick.quote(), pick))
        .toList();
  }

  private Optional<Cited> near(Cited cited) {
    double least = picks.getFirst().logOdds() - NEAR;
    return cited.best().logOdds() >= least ? Optional.of(cited) : Optional.empty();
  }

  /// Who asks in another language than the articles' is answered in it.
  private Optional<String> untranslated(String text, List<Cited> cited) {
    String spoken = Language.of(text, null);
    boolean isQuoted =
        cited.stream()
            .allMatch(one -> one.candidate().article().article().language().equals(spoken));
    return isForeign && isQuoted && !spoken.equals(language)
        ? Optional.of("it is not in " + Languages.inEnglish(language))
        : Optional.empty();
  }

  private Optional<String> objection(String text, List<Cited> cited) {
    List<String> quotes = cited.stream().map(Cited::words).toList();
    List<String> titles =
        cited.stream().map(one -> one.candidate().article().article().title()).distinct().toList();
    boolean isTranslated = cited.stream().allMatch(one -> isTranslated(one, text));
    return Sentences.of(text, language).stream()
        .map(part -> text.substring(part.start(), part.end()))
        .flatMap(part -> objection(part, quotes, titles, isTranslated).stream())
        .findFirst();
  }

  /// To one sentence; a draft may hold more than one, and each must hold.
  private static Optional<String> objection(
      String sentence, List<String> quotes, List<String> titles, boolean isTranslated) {
    Optional<String> objection = Support.objection(sentence, quotes, titles, true);
    return objection.isPresent() && isTranslated
        ? Support.objection(sentence, quotes, titles, false)
        : objection;
  }

  /// Whether the article is in another language than the question and the sentence.
  private boolean isTranslated(Cited cited, String text) {
    String original = cited.candidate().article().article().language();
    return !original.equals(language) && !original.equals(Language.of(text, null));
  }
}
