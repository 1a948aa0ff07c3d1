package footnote.telegram;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What somebody wants of the bot who wrote a message.
sealed interface Wish {
  /// To be answered.
  record Ask(String text) implements Wish {}

  /// Something that is asked for by name.
  record Order(Command command, String rest) implements Wish {}

  /// Something by a name that nothing has.
  record UnknownOrder() implements Wish {}

  /// Something that is no text.
  record Unreadable() implements Wish {}

  /// Nothing: it is said to others.
  record Nothing() implements Wish {}

  static Wish of(Message message, User bot) {
    boolean isOwn =
        message.getViaBot() != null && message.getViaBot().getId().equals(bot.getId())
            || message.getFrom().getIsBot() && message.getSenderChat() == null;
    if (isOwn) {
      return new Nothing();
    }
    Optional<MessageEntity> command =
        entities(message).stream()
            .filter(entity -> entity.getType().equals("bot_command") && entity.getOffset() == 0)
            .findFirst();
    return command.isPresent() ? order(message, command.get(), bot) : question(message, bot);
  }

  private static Wish order(Message message, MessageEntity command, User bot) {
    String text = text(message);
    String[] name = span(text, command).substring(1).split("@", 2);
    boolean named = name.length > 1;
    if (named && !name[1].equalsIgnoreCase(bot.getUserName())) {
      return new Nothing();
    }
    String rest = text.substring(Math.min(text.length(), command.getLength())).strip();
    boolean meant = named || message.isUserMessage();
    return Command.of(name[0])
        .<Wish>map(known -> new Order(known, rest))
        .orElseGet(() -> meant ? new UnknownOrder() : new Nothing());
  }

  private static Wish question(Message message, User bot) {
    String text = text(message);
    List<MessageEntity> mentions =
        entities(message).stream().filter(entity -> isMention(entity, text, bot)).toList();
    boolean meant = message.isUserMessage() || !mentions.isEmpty() || isReply(message, bot);
    if (!meant) {
      return new Nothing();
    }
    if (text.isBlank()) {
      return message.isUserMessage() && isMedia(message) ? new Unreadable() : new Nothing();
    }
    var asked = new StringBuilder(text);
    mentions.reversed().forEach(m -> asked.delete(m.getOffset(), m.getOffset() + m.getLength()));
    return new Ask(asked.toString().strip());
  }

  private static boolean isMention(MessageEntity entity, String text, User bot) {
    return switch (entity.getType()) {
      case "mention" -> span(text, entity).equalsIgnoreCase("@" + bot.getUserName());
      case "text_mention" ->
          entity.getUser() != null && entity.getUser().getId().equals(bot.getId());
      default -> false;
    };
  }

  /// In a topic a message that replies to none replies to the one that opened it.
  private static boolean isReply(Message message, User bot) {
    Message earlier = message.getReplyToMessage();
    return earlier != null
        && earlier.getForumTopicCreated() == null
        && earlier.getFrom() != null
        && earlier.getFrom().getId().equals(bot.getId());
  }

  private static boolean isMedia(Message message) {
    return message.hasPhoto()
        || message.hasDocument()
        || message.hasVoice()
        || message.hasVideo()
        || message.hasVideoNote()
        || message.hasAudio()
        || message.hasSticker()
        || message.hasAnimation()
        || message.hasContact()
        || message.hasLocation();
  }

  /// The words of a message, or those below what it shows.
  static String text(Message message) {
    return Objects.requireNonNullElse(
        message.hasText() ? message.getText() : message.getCaption(), "");
  }

  private static List<MessageEntity> entities(Message message) {
    List<MessageEntity> found =
        Objects.requireNonNullElse(
            message.hasText() ? message.getEntities() : message.getCaptionEntities(), List.of());
    int length = text(message).length();
    return found.stream().filter(one -> one.getOffset() + one.getLength() <= length).toList();
  }

  private static String span(String text, MessageEntity entity) {
    return text.substring(entity.getOffset(), entity.getOffset() + entity.getLength());
  }
}
