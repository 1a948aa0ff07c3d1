package footnote.rest;

import footnote.answer.Answerer;
import footnote.answer.Listener;
import footnote.answer.Mode;
import footnote.answer.Question;
import footnote.answer.Reply;
import org.springframework.stereotype.Component;

/// Where questions come in, each through the turnstile.
@Component
class Reception {
  private final Answerer answerer;
  private final Turnstile turnstile;

  Reception(Answerer answerer, Turnstile turnstile) {
    this.answerer = answerer;
    this.turnstile = turnstile;
  }

  Reply answer(Question question, Listener listener) {
    return turnstile.pass(waits(question), () -> answerer.answer(question, listener));
  }

  /// Whether most of its time is spent waiting for a language model.
  private boolean waits(Question question) {
    return question.mode() != Mode.EXTRACTIVE && answerer.model().isPresent();
  }
}
