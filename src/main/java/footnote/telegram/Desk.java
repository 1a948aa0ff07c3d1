package footnote.telegram;

import footnote.store.Chats;
import footnote.store.Talk;
import footnote.store.Talks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Where every update comes to, and goes on to what answers its kind.
final class Desk implements Handler {
  private final Self self;
  private final Chats chats;
  private final Talks talks;
  private final Access access;
  private final Voice voice;
  private final Responder responder;
  private final Orders orders;
  private final Keeper keeper;
  private final Presses presses;
  private final Shares shares;

  Desk(
      Self self,
      Chats chats,
      Talks talks,
      Access access,
      Voice voice,
      Responder responder,
      Orders orders,
      Keeper keeper,
      Presses presses,
      Shares shares) {
    this.self = self;
    this.chats = chats;
    this.talks = talks;
    this.access = access;
    this.voice = voice;
    this.responder = responder;
    this.orders = orders;
    this.keeper = keeper;
    this.presses = presses;
    this.shares = shares;
  }

  @Override
  public void handle(Update update) throws InterruptedException {
    if (update.hasMessage() && update.getMessage().getFrom() != null) {
      written(update.getUpdateId(), update.getMessage());
    } else if (update.hasCallbackQuery()) {
      pressed(update.getUpdateId(), update.getCallbackQuery());
    } else if (update.hasInlineQuery()) {
      User user = update.getInlineQuery().getFrom();
      Wording wording = wording(user.getId(), user);
      shares.handle(update.getUpdateId(), update.getInlineQuery(), wording);
    }
  }

  /// What the chat chose, else what the user's app speaks.
  private Wording wording(long chat, User user) {
    return Wording.of(chats.language(chat).orElse(user.getLanguageCode()));
  }

  private void pressed(long update, CallbackQuery query) throws InterruptedException {
    User user = query.getFrom();
    var message = query.getMessage();
    @Nullable Place place =
        message == null
            ? null
            : Place.of(message, user.getId(), wording(message.getChatId(), user));
    presses.handle(update, query, place);
  }

  private void written(long update, Message message) throws InterruptedException {
    @Nullable Long newChat = message.getMigrateToChatId();
    if (newChat != null) {
      talks.move(message.getChatId(), newChat);
      return;
    }
    User user = message.getFrom();
    Place place = Place.of(message, user.getId(), wording(message.getChatId(), user));
    switch (Wish.of(message, self.user())) {
      case Wish.Ask(String text) -> ask(place, update, message, text);
      case Wish.Order(Command command, String rest) -> order(place, update, message, command, rest);
      case Wish.UnknownOrder unknown -> voice.say(place, place.text("unknownCommand"));
      case Wish.Unreadable unreadable -> voice.say(place, place.text("onlyText"));
      case Wish.Nothing nothing -> {}
    }
  }

  private void ask(Place place, long update, Message message, String text)
      throws InterruptedException {
    String conversation = talk(place, message).map(Talk::conversationId).orElse(null);
    responder.answer(place, update, text, List.of(), conversation);
  }

  /// The answer that a message replies to, else the last one.
  private Optional<Talk> talk(Place place, Message message) {
    return Optional.ofNullable(message.getReplyToMessage())
        .flatMap(earlier -> talks.at(place.chat(), earlier.getMessageId()))
        .or(() -> talks.last(place.chat(), place.topic()));
  }

  private void order(Place place, long update, Message message, Command command, String rest)
      throws InterruptedException {
    boolean isAdmin = access.isAdmin(place.user());
    if (command.isOfAdmins() && !isAdmin) {
      voice.say(place, place.text("adminsOnly"));
      return;
    }
    switch (command) {
      case ASK -> {
        if (rest.isBlank()) {
          voice.say(place, place.text("howToAsk"));
        } else {
          ask(place, update, message, rest);
        }
      }
      case SEARCH -> orders.search(place, rest);
      case SOURCES -> orders.sources(place, talk(place, message));
      case LATEST -> orders.latest(place);
      case LANGUAGE -> orders.language(place, rest);
      case FORGET -> orders.forget(place);
      case FEEDBACK -> orders.feedback(place, talk(place, message), rest);
      case START -> voice.say(place, place.text("start"));
      case HELP ->
          voice.say(place, Command.help(isAdmin, self.user().getUserName(), place.wording()));
      case ADD -> keeper.add(place, message, rest);
      case REMOVE -> keeper.remove(place, rest);
      case STATS -> keeper.stats(place);
    }
  }
}
