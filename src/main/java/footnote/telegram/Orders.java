package footnote.telegram;

import footnote.answer.AnswerLog;
import footnote.answer.BadQuestion;
import footnote.answer.Closest;
import footnote.answer.Rating;
import footnote.answer.Reply;
import footnote.store.Chats;
import footnote.store.Talk;
import footnote.store.Talks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Does what commands ask for that are everybody's, but for questions.
final class Orders {
  static final List<String> LANGUAGES = List.of("en", "de", "es", "ru");

  private final Finder finder;
  private final AnswerLog answers;
  private final Talks talks;
  private final Chats chats;
  private final Voice voice;
  private final Gate gate;
  private final Clock clock;

  Orders(
      Finder finder,
      AnswerLog answers,
      Talks talks,
      Chats chats,
      Voice voice,
      Gate gate,
      Clock clock) {
    this.finder = finder;
    this.answers = answers;
    this.talks = talks;
    this.chats = chats;
    this.voice = voice;
    this.gate = gate;
    this.clock = clock;
  }

  void search(Place place, String words) throws InterruptedException {
    if (words.isBlank()) {
      voice.say(place, place.text("howToSearch"));
    } else if (gate.admits(place, voice)) {
      list(place, place.text("found", words), found(words));
    }
  }

  private List<Closest> found(String words) {
    try {
      return finder.search(words);
    } catch (BadQuestion e) {
      return List.of();
    }
  }

  void latest(Place place) throws InterruptedException {
    list(place, place.text("latest"), finder.latest());
  }

  private void list(Place place, String header, List<Closest> articles)
      throws InterruptedException {
    voice.say(
        place,
        articles.isEmpty()
            ? Message.of(place.text("nothingFound"))
            : Listing.of(header, articles, place.wording()));
  }

  void sources(Place place, Optional<Talk> talk) throws InterruptedException {
    Optional<Reply> reply = reply(talk);
    if (reply.isEmpty()) {
      voice.say(place, place.text("noAnswerYet"));
    } else if (reply.get().citations().isEmpty()) {
      voice.say(place, place.text("nothingFound"));
    } else {
      voice.say(place, SourcesText.of(reply.get(), place.wording()));
    }
  }

  private Optional<Reply> reply(Optional<Talk> talk) {
    return talk.flatMap(given -> answers.find(given.answerId())).map(AnswerLog.Kept::reply);
  }

  /// Sets the language, or offers those that there are.
  void language(Place place, String tag) throws InterruptedException {
    if (LANGUAGES.contains(tag)) {
      chats.speak(place.chat(), tag);
      voice.say(place, Wording.of(tag).text("language.set"));
    } else {
      List<List<Button>> buttons = LANGUAGES.stream().map(Orders::button).map(List::of).toList();
      Styled words = Styled.block(place.text("language.choose"));
      voice.say(place, List.of(new Message(words, buttons)));
    }
  }

  private static Button button(String tag) {
    return new Button.Press(Wording.of(tag).text("language.name"), new Pressed.Language(tag));
  }

  void forget(Place place) throws InterruptedException {
    talks.forget(place.chat());
    voice.say(place, place.text("forgotten"));
  }

  /// A comment says that an answer is wrong unless it begins with a thumb up.
  void feedback(Place place, Optional<Talk> talk, String comment) throws InterruptedException {
    if (comment.isBlank()) {
      voice.say(place, place.text("howToGiveFeedback"));
      return;
    }
    Rating rating = comment.startsWith("👍") ? Rating.UP : Rating.DOWN;
    boolean kept =
        talk.isPresent() && answers.rate(talk.get().answerId(), rating, comment, clock.instant());
    voice.say(place, place.text(kept ? "thanks" : "noAnswerYet"));
  }
}
