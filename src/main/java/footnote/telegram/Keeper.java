package footnote.telegram;

import footnote.article.Reading;
import footnote.document.Documents;
import footnote.feed.Feeds;
import footnote.library.Batch;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.store.Answers;
import footnote.store.Articles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.File;

/// Keeps the articles as the bot's administrators ask.
final class Keeper {
  private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,200}");
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");

  private final Library library;
  private final Feeds feeds;
  private final Articles articles;
  private final Answers answers;
  private final Outgoing outgoing;
  private final BotApi api;
  private final Voice voice;
  private final Documents documents;

  Keeper(
      Library library,
      Feeds feeds,
      Documents documents,
      Articles articles,
      Answers answers,
      Outgoing outgoing,
      BotApi api,
      Voice voice) {
    this.library = library;
    this.feeds = feeds;
    this.documents = documents;
    this.articles = articles;
    this.answers = answers;
    this.outgoing = outgoing;
    this.api = api;
    this.voice = voice;
  }

  /// Adds the file or the text that came with the command, or that it replies to.
  ///
  /// @param rest what stands behind the command
  void add(
      Place place, org.telegram.telegrambots.meta.api.objects.message.Message message, String rest)
      throws InterruptedException {
    var earlier = message.getReplyToMessage();
    if (message.hasDocument()) {
      addFile(place, message.getDocument(), rest);
    } else if (!rest.isBlank()) {
      addText(place, rest, message.getMessageId());
    } else if (earlier != null && earlier.hasDocument()) {
      addFile(place, earlier.getDocument(), rest);
    } else if (earlier != null && !Wish.text(earlier).isBlank()) {
      addText(place, Wish.text(earlier), earlier.getMessageId());
    } else {
      voice.say(place, place.text("admin.howToAdd"));
    }
  }

  private void addText(Place place, String text, int message) throws InterruptedException {
    if (LINK.matcher(text.strip()).matches()) {
      addAddress(place, text.strip());
    } else {
      String id = "telegram-%d-%d".formatted(place.chat(), message);
      add(place, id, documents.read(id, "", text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// @param wanted the article's id; where it cannot be one, the file's name is
  private void addFile(Place place, Document file, String wanted) throws InterruptedException {
    String name = Objects.requireNonNullElse(file.getFileName(), "article.txt");
    String id = ID.matcher(wanted).matches() ? wanted : name;
    Optional<byte[]> bytes = bytes(file);
    if (bytes.isPresent()) {
      add(place, id, documents.read(id, name, bytes.get()));
    } else {
      voice.say(place, place.text("admin.failed", id, place.text("admin.noFile")));
    }
  }

  private Optional<byte[]> bytes(Document file) throws InterruptedException {
    return outgoing.ask(new GetFile(file.getFileId())) instanceof ApiReply.Given<File> given
            && given.value().getFilePath() != null
        ? api.download(given.value().getFilePath())
        : Optional.empty();
  }

  private void add(Place place, String id, Reading reading) throws InterruptedException {
    tell(place, wait(library.add(id, reading, null)));
  }

  /// A page, or every item of a feed.
  private void addAddress(Place place, String address) throws InterruptedException {
    var outcomes = new ArrayList<Outcome>();
    var batch = new Batch(outcomes::add);
    boolean isFeed = feeds.add(address, batch);
    batch.finish();
    if (isFeed) {
      long kept = outcomes.stream().filter(Outcome.Kept.class::isInstance).count();
      voice.say(place, place.text("admin.addedMany", kept, outcomes.size() - kept));
    } else {
      tell(place, outcomes.getFirst());
    }
  }

  private void tell(Place place, Outcome outcome) throws InterruptedException {
    String text =
        switch (outcome) {
          case Outcome.Kept kept -> place.text(key(kept.change()), kept.id());
          case Outcome.Failed failed -> place.text("admin.failed", failed.id(), failed.reason());
        };
    voice.say(place, text);
  }

  private static String key(Outcome.Change change) {
    return switch (change) {
      case CREATED -> "admin.added";
      case UPDATED -> "admin.updated";
      case UNCHANGED -> "admin.unchanged";
    };
  }

  void remove(Place place, String id) throws InterruptedException {
    if (id.isBlank()) {
      voice.say(place, place.text("admin.howToRemove"));
    } else {
      boolean known = articles.header(id).isPresent() && wait(library.remove(id));
      voice.say(place, place.text(known ? "admin.removed" : "admin.unknown", id));
    }
  }

  void stats(Place place) throws InterruptedException {
    voice.say(place, place.text("admin.stats", articles.count(List.of()), answers.count()));
  }

  private static <T> T wait(CompletableFuture<T> work) throws InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The library failed", e.getCause());
    }
  }
}
