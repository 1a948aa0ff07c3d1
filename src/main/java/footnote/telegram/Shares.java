package footnote.telegram;

import footnote.answer.Answerer;
import footnote.answer.BadQuestion;
import footnote.answer.Listener;
import footnote.answer.Mode;
import footnote.answer.Question;
import footnote.answer.Reply;
import footnote.store.Talk;
import footnote.store.Talks;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/// Answers to share, for what is written in any chat after the bot's name. Telegram waits only some
/// seconds for them, so the articles' own sentences answer.
final class Shares {
  private static final Logger log = LoggerFactory.getLogger(Shares.class);
  private static final int SHORTEST = 5;
  private static final int SECONDS = 5;
  private static final int LABEL = 60;

  private final Outgoing outgoing;
  private final Answerer answerer;
  private final Talks talks;
  private final Gate gate;
  private final Typing typing;
  private final Clock clock;

  Shares(Outgoing outgoing, Answerer answerer, Talks talks, Gate gate, Typing typing, Clock clock) {
    this.outgoing = outgoing;
    this.answerer = answerer;
    this.talks = talks;
    this.gate = gate;
    this.typing = typing;
    this.clock = clock;
  }

  void handle(long update, InlineQuery query, Wording wording) throws InterruptedException {
    long user = query.getFrom().getId();
    if (typing.isOvertaken(user, update)) {
      return;
    }
    String text = query.getQuery().strip();
    Optional<Question> question = question(text);
    if (question.isEmpty()) {
      give(query, List.of(), null);
      return;
    }
    Optional<String> barred =
        typing.goesOn(user, text, clock.instant()) ? Optional.empty() : gate.barred(user, wording);
    if (barred.isPresent()) {
      give(query, List.of(), barred.get());
      return;
    }
    Optional<Reply> reply = answer(question.get());
    reply.ifPresent(given -> keep(user, update, given));
    give(
        query,
        reply.stream().map(given -> InlineAnswer.of(given, wording)).toList(),
        reply.isPresent() ? null : wording.text("unavailable"));
  }

  private static Optional<Question> question(String text) {
    try {
      return text.length() < SHORTEST
          ? Optional.empty()
          : Optional.of(Question.of(text).by(Mode.EXTRACTIVE));
    } catch (BadQuestion e) {
      return Optional.empty();
    }
  }

  private Optional<Reply> answer(Question question) throws InterruptedException {
    try {
      return Optional.of(answerer.answer(question, Listener.NONE));
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      log.error("A question could not be answered: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private void keep(long user, long update, Reply reply) {
    var talk = new Talk(Objects.requireNonNull(reply.conversationId()), reply.id());
    talks.add(user, Talks.INLINE, -update, talk, clock.instant());
  }

  /// What comes too late for Telegram is lost, as is what it does not take.
  private void give(
      InlineQuery query, List<? extends InlineQueryResult> results, @Nullable String note)
      throws InterruptedException {
    outgoing.ask(
        AnswerInlineQuery.builder()
            .inlineQueryId(query.getId())
            .results(results)
            .cacheTime(SECONDS)
            .isPersonal(true)
            .button(note == null ? null : button(note))
            .build());
  }

  private static InlineQueryResultsButton button(String note) {
    return InlineQueryResultsButton.builder()
        .text(Graphemes.shortened(note, LABEL))
        .startParameter("inline")
        .build();
  }
}
