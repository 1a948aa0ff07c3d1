package footnote.eval;

import footnote.answer.BadQuestion;
import footnote.answer.Citation;
import footnote.answer.Explanation;
import footnote.answer.Listener;
import footnote.answer.Question;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.answer.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the questions of a set, one after the other, each with both cores for itself.
public final class Evaluation {
  /// How many passages the order of articles is taken from.
  private static final int DEPTH = 100;

  private final Corpus corpus;

  public Evaluation(Corpus corpus) {
    this.corpus = corpus;
  }

  /// Runs the set.
  ///
  /// @param done told how many questions are done
  /// @param stop asked before each question whether to end early
  public Run run(QuestionSet set, IntConsumer done, BooleanSupplier stop) {
    var trials = new ArrayList<Trial>();
    for (GoldQuestion question : set.questions()) {
      if (stop.getAsBoolean()) {
        return new Run(set, trials, false);
      }
      trials.add(trial(question));
      done.accept(trials.size());
    }
    return new Run(set, trials, true);
  }

  private Trial trial(GoldQuestion question) {
    try {
      var asked = Question.of(question.text()).after(question.history());
      return question.isRanking() ? ranking(question, asked) : answering(question, asked);
    } catch (BadQuestion e) {
      return new Trial(question, null, List.of(), e.reason(), failed(question));
    }
  }

  private Trial ranking(GoldQuestion question, Question asked) {
    long start = System.nanoTime();
    List<String> ranked = ranked(asked, asked.text());
    double ms = millis(start);
    return new Trial(question, null, ranked, null, item(question, null, 0, ranked, ms));
  }

  private Trial answering(GoldQuestion question, Question asked) {
    long start = System.nanoTime();
    Reply reply = corpus.answerer().answer(asked, Listener.NONE);
    double ms = millis(start);
    Explanation why = corpus.why(reply.id());
    List<String> ranked =
        question.articleIds().isEmpty() ? List.of() : ranked(asked, why.searched());
    int verbatim = (int) reply.citations().stream().filter(this::isVerbatim).count();
    Item item = item(question, reply, verbatim, ranked, ms).with(written(reply, why));
    return new Trial(question, reply, ranked, null, item);
  }

  private static @Nullable Written written(Reply reply, Explanation why) {
    Writing writing = why.writing();
    return writing == null ? null : Written.of(reply, writing);
  }

  /// The articles in the order of their best passages for the question as it was searched.
  private List<String> ranked(Question asked, String searched) {
    return corpus.retriever().retrieve(searched, asked.filters(), DEPTH).candidates().stream()
        .map(candidate -> candidate.article().article().id())
        .distinct()
        .toList();
  }

  private boolean isVerbatim(Citation citation) {
    return corpus
        .articles()
        .revision(citation.articleId(), citation.revision())
        .map(stored -> stored.article().text())
        .filter(text -> citation.end() <= text.length())
        .filter(text -> text.startsWith(citation.quote(), citation.start()))
        .isPresent();
  }

  private static double millis(long start) {
    return Math.round((System.nanoTime() - start) / 100_000.0) / 10.0;
  }

  static Item item(
      GoldQuestion question, @Nullable Reply reply, int verbatim, List<String> ranked, double ms) {
    Item item = reply == null ? blank(question, Item.RANKED) : graded(question, reply, verbatim);
    boolean hasGold = !question.articleIds().isEmpty();
    return item.ranked(
        hasGold,
        Ranking.first(ranked, question.articleIds()),
        Ranking.ndcg(ranked, question.articleIds()),
        ms);
  }

  private static Item graded(GoldQuestion question, Reply reply, int verbatim) {
    List<String> answers = question.answers();
    String shown = reply.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
    var span = reply.shortAnswer();
    String shortAnswer = span == null ? "" : span.text();
    int supporting =
        (int)
            reply.citations().stream()
                .filter(c -> question.isAnswerable())
                .filter(c -> Grading.supports(question, c.articleId(), c.quote()))
                .count();
    return new Item(
        question.id(),
        reply.status(),
        question.isAnswerable(),
        Grading.holdsAny(shown, answers),
        false,
        null,
        0,
        supporting > 0,
        reply.confidence(),
        reply.answer(),
        Grading.words(shown).size(),
        shortAnswer,
        Grading.bestF1(shortAnswer, answers),
        Grading.equalsAny(shortAnswer, answers),
        reply.citations().size(),
        supporting,
        verbatim,
        0,
        Verdict.RIGHT,
        null);
  }

  private static Item failed(GoldQuestion question) {
    return blank(question, Item.ERROR).ranked(!question.articleIds().isEmpty(), null, 0, 0);
  }

  private static Item blank(GoldQuestion question, String status) {
    Boolean answerable = question.isRanking() ? null : question.isAnswerable();
    return new Item(
        question.id(),
        status,
        answerable,
        false,
        false,
        null,
        0,
        false,
        null,
        "",
        0,
        "",
        0,
        false,
        0,
        0,
        0,
        0,
        Verdict.RIGHT,
        null);
  }
}
