package footnote.answer;

import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Grounded;
import footnote.answer.Answer.Reason;
import footnote.retrieval.Retrieval;
import footnote.retrieval.Retriever;
import footnote.store.Articles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers questions: finds passages, picks sentences, refuses where none is good enough, and keeps
/// what it said and why.
public final class Answerer {
  /// How many passages are looked at.
  private static final int PASSAGES = 20;

  private final Retriever retriever;
  private final Articles articles;
  private final AnswerLog log;
  private final Extractor extractor = new Extractor();
  private final Confidence trust = new Confidence();
  private final Refusal refusal;
  private final Clock clock;

  public Answerer(
      Retriever retriever, Articles articles, AnswerLog log, Refusal refusal, Clock clock) {
    this.retriever = retriever;
    this.articles = articles;
    this.log = log;
    this.refusal = refusal;
    this.clock = clock;
  }

  /// Answers a question, telling the listener of each step as it is done. The reply is kept and can
  /// be read again by its id.
  ///
  /// @throws footnote.index.IndexUnavailable the index cannot be read
  public Reply answer(Question question, Listener listener) {
    var watch = new Watch();
    Retrieval retrieval = retriever.retrieve(question.text(), question.filters(), PASSAGES);
    List<Closest> closest = Closest.of(retrieval.candidates());
    listener.retrieved(closest);
    long retrieved = watch.millis();
    Answer answer = answer(question, retrieval);
    if (answer instanceof Grounded grounded) {
      announce(grounded, listener);
    }
    long total = watch.millis();
    var timings = new Timings(0, retrieved, total - retrieved, total);
    Reply reply = Reply.of(UUID.randomUUID().toString(), question, answer, closest, timings);
    log.keep(reply, retrieval, clock.instant());
    return reply;
  }

  private Answer answer(Question question, Retrieval retrieval) {
    List<Pick> picks = extractor.pick(retrieval.candidates());
    Optional<Imprint> imprint = Imprint.asked(question.text());
    double confidence =
        imprint.isPresent() ? trust.ofTopic(picks) : trust.of(retrieval.asked(), picks);
    if (picks.isEmpty() || confidence < refusal.threshold()) {
      return declined(question, confidence);
    }
    if (imprint.isEmpty()) {
      return grounded(picks, confidence);
    }
    return ImprintAnswers.answer(imprint.get(), question.text(), retrieval.candidates(), confidence)
        .<Answer>map(grounded -> grounded)
        .orElseGet(() -> declined(question, 0));
  }

  private Declined declined(Question question, double confidence) {
    long searched = articles.count(question.filters());
    Reason reason = searched == 0 ? Reason.NO_ARTICLES : Reason.NOTHING_NEAR;
    return new Declined(reason, searched, confidence);
  }

  private static Grounded grounded(List<Pick> picks, double confidence) {
    var sentences = new ArrayList<Sentence>();
    var citations = new ArrayList<Citation>();
    for (Pick pick : picks) {
      int marker = citations.size() + 1;
      citations.add(Citation.of(marker, pick.candidate().article(), pick.span()));
      sentences.add(new Sentence(pick.text(), List.of(marker)));
    }
    return new Grounded(sentences, citations, shortAnswer(picks.getFirst()), confidence);
  }

  private static @Nullable ShortAnswer shortAnswer(Pick best) {
    String text = best.candidate().article().article().text();
    return best.answer()
        .map(a -> new ShortAnswer(text.substring(a.start(), a.end()), 1, a.start(), a.end()))
        .orElse(null);
  }

  private static void announce(Grounded grounded, Listener listener) {
    for (Sentence sentence : grounded.sentences()) {
      listener.sentence(
          sentence,
          grounded.citations().stream()
              .filter(citation -> sentence.markers().contains(citation.marker()))
              .toList());
    }
  }
}
