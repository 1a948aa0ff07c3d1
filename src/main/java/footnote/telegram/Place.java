package footnote.telegram;

import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;

/// Where something is said, to whom and in which language.
///
/// @param topic 0 where the chat has none
/// @param replyTo the message that is answered, 0 for none
record Place(long chat, int topic, boolean isPrivate, long user, int replyTo, Wording wording) {
  /// @param message what somebody wrote, or what a pressed button stands under
  static Place of(MaybeInaccessibleMessage message, long user, Wording wording) {
    boolean isPrivate = message.isUserMessage();
    int topic =
        message instanceof org.telegram.telegrambots.meta.api.objects.message.Message known
                && Boolean.TRUE.equals(known.getIsTopicMessage())
                && known.getMessageThreadId() != null
            ? known.getMessageThreadId()
            : 0;
    int replyTo = isPrivate ? 0 : message.getMessageId();
    return new Place(message.getChatId(), topic, isPrivate, user, replyTo, wording);
  }

  String text(String key, Object... values) {
    return wording.text(key, values);
  }
}
