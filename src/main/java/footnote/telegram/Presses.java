package footnote.telegram;

import footnote.answer.AnswerLog;
import footnote.answer.Closest;
import footnote.answer.Rating;
import footnote.answer.Reply;
import footnote.article.Filter;
import footnote.store.Chats;
import footnote.store.Talks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/// Does what pressed buttons ask for, of answers that were given in the same chat.
final class Presses {
  /// UTF-16 units of an article that are shown.
  private static final int BEGINNING = 1_500;

  private final Outgoing outgoing;
  private final Voice voice;
  private final Responder responder;
  private final Finder finder;
  private final AnswerLog answers;
  private final Talks talks;
  private final Chats chats;
  private final Gate gate;
  private final Clock clock;

  Presses(
      Outgoing outgoing,
      Voice voice,
      Responder responder,
      Finder finder,
      AnswerLog answers,
      Talks talks,
      Chats chats,
      Gate gate,
      Clock clock) {
    this.outgoing = outgoing;
    this.voice = voice;
    this.responder = responder;
    this.finder = finder;
    this.answers = answers;
    this.talks = talks;
    this.chats = chats;
    this.gate = gate;
    this.clock = clock;
  }

  void handle(long update, CallbackQuery query, @Nullable Place place) throws InterruptedException {
    if (place == null) {
      acknowledge(query, null);
      return;
    }
    switch (Pressed.of(query.getData())) {
      case Pressed.Sources(String id) ->
          of(query, place, id, reply -> voice.say(place, SourcesText.of(reply, place.wording())));
      case Pressed.More(String id) -> of(query, place, id, reply -> more(place, reply));
      case Pressed.Newer(String id) -> of(query, place, id, reply -> newer(place, update, reply));
      case Pressed.Article(String id, int index) ->
          of(query, place, id, reply -> article(place, reply, index));
      case Pressed.Rated(String id, boolean right) -> rate(query, place, id, right);
      case Pressed.Language(String tag) -> speak(query, place, tag);
      case Pressed.Unknown unknown -> acknowledge(query, null);
    }
  }

  /// What there is of a press is done after Telegram knows that it came.
  private void of(CallbackQuery query, Place place, String id, Deed deed)
      throws InterruptedException {
    Optional<Reply> reply =
        talks.holds(place.chat(), id)
            ? answers.find(id).map(AnswerLog.Kept::reply)
            : Optional.empty();
    acknowledge(query, reply.isPresent() ? null : place.text("gone"));
    if (reply.isPresent()) {
      deed.of(reply.get());
    }
  }

  private void acknowledge(CallbackQuery query, @Nullable String text) throws InterruptedException {
    outgoing.ask(AnswerCallbackQuery.builder().callbackQueryId(query.getId()).text(text).build());
  }

  private void more(Place place, Reply reply) throws InterruptedException {
    if (gate.admits(place, voice)) {
      List<Closest> near = reply.citations().isEmpty() ? List.of() : finder.near(reply);
      voice.say(
          place,
          near.isEmpty()
              ? Message.of(place.text("nothingFound"))
              : Listing.of(place.text("button.more"), near, place.wording()));
    }
  }

  /// An answer whose sources have no date has no newer ones.
  private void newer(Place place, long update, Reply reply) throws InterruptedException {
    Instant asOf = reply.asOf();
    if (asOf == null) {
      voice.say(place, place.text("nothingFound"));
      return;
    }
    String rewritten = reply.rewrittenQuestion();
    var later = new Filter.Published(asOf.plusMillis(1), null);
    String text = rewritten == null ? reply.question() : rewritten;
    responder.answer(place, update, text, List.of(later), reply.conversationId());
  }

  private void article(Place place, Reply reply, int index) throws InterruptedException {
    var found =
        index < reply.closest().size()
            ? finder.article(reply.closest().get(index).articleId())
            : Optional.<footnote.article.Article>empty();
    if (found.isEmpty()) {
      voice.say(place, place.text("gone"));
      return;
    }
    Styled title = new Heading(place.wording()).of(reply.closest().get(index));
    String text = Legible.block(found.get().text());
    Styled beginning = Styled.plain(Graphemes.shortened(text, BEGINNING)).in(Style.QUOTE);
    voice.say(place, Message.all(Pages.of("\n\n", List.of(title, beginning)), List.of()));
  }

  private void rate(CallbackQuery query, Place place, String id, boolean right)
      throws InterruptedException {
    Rating rating = right ? Rating.UP : Rating.DOWN;
    boolean kept = talks.holds(place.chat(), id) && answers.rate(id, rating, null, clock.instant());
    acknowledge(query, place.text(kept ? "thanks" : "gone"));
  }

  private void speak(CallbackQuery query, Place place, String tag) throws InterruptedException {
    boolean known = Orders.LANGUAGES.contains(tag);
    if (known) {
      chats.speak(place.chat(), tag);
    }
    acknowledge(query, known ? Wording.of(tag).text("language.set") : null);
  }

  private interface Deed {
    void of(Reply reply) throws InterruptedException;
  }
}
