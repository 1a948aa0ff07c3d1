package footnote.answer;

import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Grounded;
import footnote.answer.Answer.Reason;
import footnote.llm.Exchange;
import footnote.llm.LanguageModel;
import footnote.llm.ModelFailure;
import footnote.retrieval.Retrieval;
import footnote.retrieval.Retriever;
import footnote.store.Articles;
import footnote.store.Conversations;
import footnote.store.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers questions: words them for the search, finds passages, picks sentences or has a language
/// model write some and checks each, refuses where nothing is good enough, and keeps what it said
/// and why.
public final class Answerer {
  /// How many passages are looked at.
  private static final int PASSAGES = 20;

  private final Retriever retriever;
  private final Articles articles;
  private final AnswerLog log;
  private final Rewriter rewriter;
  private final Extractor extractor = new Extractor();
  private final Confidence trust = new Confidence();
  private final Conversations conversations;
  private final Optional<LanguageModel> model;
  private final Refusal refusal;
  private final Clock clock;

  /// @param model writes unless a question asks for none; without one every answer is extractive
  public Answerer(
      Retriever retriever,
      Articles articles,
      AnswerLog log,
      Conversations conversations,
      Optional<LanguageModel> model,
      Refusal refusal,
      Clock clock) {
    this.retriever = retriever;
    this.articles = articles;
    this.log = log;
    this.rewriter = new Rewriter(articles);
    this.conversations = conversations;
    this.model = model;
    this.refusal = refusal;
    this.clock = clock;
  }

  /// The language model that writes where a question does not say otherwise.
  public Optional<LanguageModel> model() {
    return model;
  }

  /// Answers a question, telling the listener of each step as it is done. The reply is kept and can
  /// be read again by its id.
  ///
  /// @throws footnote.index.IndexUnavailable the index cannot be read
  /// @throws Left the listener has left, and nothing is kept
  public Reply answer(Question question, Listener listener) {
    try {
      return answered(question, listener);
    } catch (ModelFailure e) {
      throw new Left(e);
    }
  }

  private Reply answered(Question question, Listener listener) {
    var watch = new Watch();
    List<Turn> history = history(question);
    Optional<Exchange> exchange =
        question.mode() == Mode.EXTRACTIVE ? Optional.empty() : model.map(LanguageModel::begin);
    exchange.ifPresent(begun -> listener.leaving(begun::end));
    Wording wording = rewriter.word(question, history, exchange);
    long rewritten = watch.millis();
    Searched searched = search(question, wording, exchange);
    Decision found = searched.decision();
    List<Closest> closest = Closest.of(found.retrieval().candidates());
    listener.retrieved(closest);
    long retrieved = watch.millis();
    Decision decision =
        exchange.isPresent()
            ? written(question, searched, exchange.get(), listener)
            : withoutModel(question, found, listener);
    long total = watch.millis();
    Reply reply =
        Reply.of(
            UUID.randomUUID().toString(),
            question.in(conversation(question, history)),
            wording.standalone().orElse(null),
            decision,
            closest,
            new Timings(rewritten, retrieved - rewritten, total - retrieved, total));
    keep(reply, decision, FollowUp.remembered(question.text(), wording.standalone()));
    return reply;
  }

  /// @param fallback what is shown where a model does not write
  private record Searched(Wording wording, Decision decision, Decision fallback) {}

  /// Searches in the question's own language, and in the articles' where that is another or holds
  /// no answer; the better one counts.
  private Searched search(Question question, Wording wording, Optional<Exchange> exchange) {
    Decision own = decide(question, wording.asked());
    Wording worded =
        own.isGrounded() || exchange.isEmpty()
            ? wording
            : rewriter.translate(question, wording, exchange.get());
    Decision best =
        worded
            .translation()
            .map(words -> decide(question, words))
            .filter(other -> other.answer().confidence() > own.answer().confidence())
            .orElse(own);
    // What only a translation found, and the model then could not write, is shown to nobody.
    boolean isSecondTry = wording.translation().isEmpty();
    return new Searched(worded, best, isSecondTry ? own : best);
  }

  private Decision withoutModel(Question question, Decision found, Listener listener) {
    announce(found.answer(), listener);
    return question.mode() == Mode.MODEL ? found.degraded(Reply.UNAVAILABLE) : found;
  }

  /// What a model makes of what was found. It is not asked where the articles do not answer, or
  /// where their record does.
  private Decision written(
      Question question, Searched searched, Exchange exchange, Listener listener) {
    Decision found = searched.decision();
    Writing account = account(searched.wording(), exchange, List.of(), null);
    if (Imprint.asked(question.text()).isPresent() || !found.isGrounded()) {
      announce(found.answer(), listener);
      return (found.isGrounded() ? found : found.written(found.answer())).with(account);
    }
    var composer =
        new Composer(searched.wording(), found, exchange, listener, trust, refusal.threshold());
    Decision decision = composer.compose(() -> declined(question, found.judgement()));
    if (decision.degraded() != null) {
      decision = searched.fallback().degraded(decision.degraded());
      announce(decision.answer(), listener);
    }
    return decision.with(
        account(
            searched.wording(),
            exchange,
            composer.dropped(),
            composer.failure().map(Throwable::getMessage).orElse(null)));
  }

  private Writing account(
      Wording wording, Exchange exchange, List<Writing.Dropped> dropped, @Nullable String failure) {
    LanguageModel writer = model.orElseThrow();
    return new Writing(
        writer.name(),
        writer.prompts().version(),
        wording.translation().orElse(null),
        exchange.calls(),
        exchange.modelMillis(),
        dropped,
        failure);
  }

  private void keep(Reply reply, Decision decision, String remembered) {
    Instant now = clock.instant();
    log.keep(reply, Explanation.of(decision, refusal), now);
    String conversation = Objects.requireNonNull(reply.conversationId());
    conversations.add(conversation, new Turn(remembered, reply.answer()), reply.id(), now);
  }

  private List<Turn> history(Question question) {
    String id = question.conversationId();
    return id == null || !question.history().isEmpty()
        ? FollowUp.remembered(question.history())
        : conversations.turns(id, clock.instant());
  }

  /// Only an id that was given out goes on: one that a caller made up could be guessed by another.
  private static String conversation(Question question, List<Turn> history) {
    String id = question.conversationId();
    return id == null || history.isEmpty() ? UUID.randomUUID().toString() : id;
  }

  /// What the articles say without a model.
  private Decision decide(Question question, String asked) {
    Retrieval retrieval = retriever.retrieve(asked, question.filters(), PASSAGES);
    Choice choice = extractor.choose(retrieval.candidates());
    Optional<Imprint> imprint = Imprint.asked(question.text());
    Judgement judgement =
        imprint.isPresent() ? trust.ofTopic(choice) : trust.of(retrieval.asked(), choice);
    Answer answer = answer(question, imprint, retrieval, choice, judgement);
    return Decision.extractive(answer, retrieval, choice, judgement);
  }

  private Answer answer(
      Question question,
      Optional<Imprint> imprint,
      Retrieval retrieval,
      Choice choice,
      Judgement judgement) {
    if (choice.ranked().isEmpty() || !judgement.isEnough(refusal)) {
      return declined(question, judgement);
    }
    if (imprint.isEmpty()) {
      return choice.toAnswer(judgement.confidence());
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

  private static void announce(Answer answer, Listener listener) {
    if (answer instanceof Grounded grounded) {
      for (Sentence sentence : grounded.sentences()) {
        listener.sentence(
            sentence,
            grounded.citations().stream()
                .filter(citation -> sentence.markers().contains(citation.marker()))
                .toList());
      }
    }
  }
}
