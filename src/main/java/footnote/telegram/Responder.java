package footnote.telegram;

import footnote.answer.AnswerLog;
import footnote.answer.Answerer;
import footnote.answer.BadQuestion;
import footnote.answer.Question;
import footnote.answer.Reply;
import footnote.article.Filter;
import footnote.store.Talk;
import footnote.store.Talks;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the questions of a chat where they were asked.
final class Responder {
  private static final Logger log = LoggerFactory.getLogger(Responder.class);

  private final Answerer answerer;
  private final AnswerLog answers;
  private final Talks talks;
  private final Gate gate;
  private final Voice voice;
  private final Clock clock;

  Responder(
      Answerer answerer, AnswerLog answers, Talks talks, Gate gate, Voice voice, Clock clock) {
    this.answerer = answerer;
    this.answers = answers;
    this.talks = talks;
    this.gate = gate;
    this.voice = voice;
    this.clock = clock;
  }

  /// @param update whose answer, where it was made before, is only said again
  /// @param conversation that the question goes on with
  /// @throws Unsent the answer cannot be sent
  void answer(
      Place place, long update, String text, List<Filter> filters, @Nullable String conversation)
      throws InterruptedException {
    Optional<Reply> made = madeFor(place, update);
    if (made.isPresent()) {
      show(place, 0, made.get());
      return;
    }
    try {
      var question = new Question(text, filters, null, conversation, List.of());
      if (gate.admits(place, voice)) {
        answer(place, update, question);
      }
    } catch (BadQuestion e) {
      boolean tooLong = text.length() > Question.MAX_LENGTH;
      String key = tooLong ? "questionTooLong" : "questionEmpty";
      voice.say(place, place.text(key, Question.MAX_LENGTH));
    }
  }

  private Optional<Reply> madeFor(Place place, long update) {
    return talks
        .at(place.chat(), -update)
        .flatMap(talk -> answers.find(talk.answerId()))
        .map(AnswerLog.Kept::reply);
  }

  private void answer(Place place, long update, Question question) throws InterruptedException {
    Growth growth = Growth.start(place, voice);
    @Nullable Reply reply = null;
    try {
      reply = answerer.answer(question, growth);
      keep(place, -update, reply);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      // Without the message, which may hold what somebody wrote.
      log.error("A question could not be answered: {}", e.getClass().getName());
    }
    int grown = growth.end();
    if (reply == null) {
      voice.say(place, grown, Message.of(place.text("unavailable")));
    } else {
      show(place, grown, reply);
    }
  }

  private void show(Place place, int grown, Reply reply) throws InterruptedException {
    for (int id : voice.say(place, grown, AnswerText.of(reply, place.wording()))) {
      keep(place, id, reply);
    }
  }

  private void keep(Place place, long message, Reply reply) {
    var talk = new Talk(Objects.requireNonNull(reply.conversationId()), reply.id());
    talks.add(place.chat(), place.topic(), message, talk, clock.instant());
  }
}
