package footnote.answer;

import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Grounded;
import footnote.answer.Answer.Reason;
import footnote.retrieval.Retrieval;
import footnote.retrieval.Retriever;
import footnote.store.Articles;
import footnote.store.Conversations;
import footnote.store.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  private final Conversations conversations;
  private final Refusal refusal;
  private final Clock clock;

  public Answerer(
      Retriever retriever,
      Articles articles,
      AnswerLog log,
      Conversations conversations,
      Refusal refusal,
      Clock clock) {
    this.retriever = retriever;
    this.articles = articles;
    this.log = log;
    this.conversations = conversations;
    this.refusal = refusal;
    this.clock = clock;
  }

  /// Answers a question, telling the listener of each step as it is done. The reply is kept and can
  /// be read again by its id.
  ///
  /// @throws footnote.index.IndexUnavailable the index cannot be read
  public Reply answer(Question question, Listener listener) {
    var watch = new Watch();
    List<Turn> history = history(question);
    Optional<String> standalone = FollowUp.standalone(question.text(), history);
    long rewritten = watch.millis();
    String asked = standalone.orElse(question.text());
    Retrieval retrieval = retriever.retrieve(asked, question.filters(), PASSAGES);
    List<Closest> closest = Closest.of(retrieval.candidates());
    listener.retrieved(closest);
    long retrieved = watch.millis();
    Decision decision = decide(question, retrieval);
    if (decision.answer() instanceof Grounded grounded) {
      announce(grounded, listener);
    }
    long total = watch.millis();
    var timings = new Timings(rewritten, retrieved - rewritten, total - retrieved, total);
    Reply reply =
        Reply.of(
            UUID.randomUUID().toString(),
            question.in(conversation(question, history)),
            standalone.orElse(null),
            decision.answer(),
            closest,
            timings);
    keep(reply, decision.why(), FollowUp.remembered(question.text(), standalone));
    return reply;
  }

  private void keep(Reply reply, Explanation why, String remembered) {
    Instant now = clock.instant();
    log.keep(reply, why, now);
    String conversation = Objects.requireNonNull(reply.conversationId());
    conversations.add(conversation, new Turn(remembered, reply.answer()), reply.id(), now);
  }

  private record Decision(Answer answer, Explanation why) {}

  private Decision decide(Question question, Retrieval retrieval) {
    Choice choice = extractor.choose(retrieval.candidates());
    Optional<Imprint> imprint = Imprint.asked(question.text());
    Judgement judgement =
        imprint.isPresent() ? trust.ofTopic(choice) : trust.of(retrieval.asked(), choice);
    Answer answer = answer(question, imprint, retrieval, choice, judgement);
    return new Decision(answer, Explanation.of(retrieval, choice, judgement, refusal, answer));
  }

  private List<Turn> history(Question question) {
    String id = question.conversationId();
    return id == null || !question.history().isEmpty()
        ? question.history()
        : conversations.turns(id, clock.instant());
  }

  /// Only an id that was given out goes on: one that a caller made up could be guessed by another.
  private static String conversation(Question question, List<Turn> history) {
    String id = question.conversationId();
    return id == null || history.isEmpty() ? UUID.randomUUID().toString() : id;
  }

  private Answer answer(
      Question question,
      Optional<Imprint> imprint,
      Retrieval retrieval,
      Choice choice,
      Judgement judgement) {
    if (choice.ranked().isEmpty() || judgement.confidence() < refusal.threshold()) {
      return declined(question, judgement);
    }
    if (imprint.isEmpty()) {
      return grounded(choice, judgement.confidence());
    }
    return ImprintAnswers.answer(
            imprint.get(), question.text(), retrieval.candidates(), judgement.confidence())
        .<Answer>map(grounded -> grounded)
        .orElseGet(() -> declined(question, Judgement.NOTHING_FOUND));
  }

  private Declined declined(Question question, Judgement judgement) {
    long searched = articles.count(question.filters());
    Reason reason = searched == 0 ? Reason.NO_ARTICLES : Reason.NOTHING_NEAR;
    return new Declined(reason, searched, judgement.unsupported().all(), judgement.confidence());
  }

  private static Grounded grounded(Choice choice, double confidence) {
    var sentences = new ArrayList<Sentence>();
    var citations = new ArrayList<Citation>();
    for (Pick pick : choice.shown()) {
      int marker = citations.size() + 1;
      var citation = Citation.of(marker, pick.candidate().article(), pick.quote());
      citations.add(citation);
      sentences.add(new Sentence(citation.quote(), List.of(marker)));
    }
    ShortAnswer shortAnswer = shortAnswer(choice.shown().getFirst());
    return new Grounded(sentences, citations, shortAnswer, choice.conflicting(), confidence);
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
