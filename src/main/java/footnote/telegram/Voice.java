package footnote.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/// Says messages in a place: in its topic, and in groups as a reply.
final class Voice {
  private final Outgoing outgoing;

  Voice(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  /// @throws Unsent one of them cannot be sent
  List<Integer> say(Place place, List<Message> messages) throws InterruptedException {
    return say(place, 0, messages);
  }

  void say(Place place, String text) throws InterruptedException {
    say(place, Message.of(text));
  }

  /// Says messages, the first in place of one that stands there.
  ///
  /// @param grown that message's id; 0 for none
  /// @return the ids of those that were sent: none where the chat takes nothing
  /// @throws Unsent one of them cannot be sent
  List<Integer> say(Place place, int grown, List<Message> messages) throws InterruptedException {
    var ids = new ArrayList<Integer>();
    var left = new ArrayDeque<>(messages);
    while (!left.isEmpty()) {
      Message message = left.removeFirst();
      boolean first = ids.isEmpty();
      switch (first && grown > 0 ? put(place, grown, message) : send(place, message, first)) {
        case Delivery.Sent(int id) -> ids.add(id);
        case Delivery.Replaced replaced -> ids.add(grown);
        case Delivery.Unstyled unstyled -> message.plain().reversed().forEach(left::addFirst);
        case Delivery.Blocked blocked -> {
          return ids;
        }
        case Delivery.Failed(String why) -> throw new Unsent(why);
      }
    }
    return ids;
  }

  /// What stood there may have been deleted: then the message is a new one.
  private Delivery put(Place place, int grown, Message message) throws InterruptedException {
    try {
      Delivery edited = edit(place, grown, message).get();
      return edited instanceof Delivery.Failed ? send(place, message, true) : edited;
    } catch (ExecutionException e) {
      return send(place, message, true);
    }
  }

  Delivery send(Place place, Message message, boolean first) throws InterruptedException {
    return outgoing.send(
        SendMessage.builder()
            .chatId(place.chat())
            .messageThreadId(topic(place))
            .replyParameters(first && place.replyTo() != 0 ? reply(place.replyTo()) : null)
            .text(message.text())
            .entities(message.entities())
            .linkPreviewOptions(noPreview())
            .replyMarkup(message.keyboard())
            .build());
  }

  CompletableFuture<Delivery> edit(Place place, int id, Message message) {
    return outgoing.edit(
        EditMessageText.builder()
            .chatId(place.chat())
            .messageId(id)
            .text(message.text())
            .entities(message.entities())
            .linkPreviewOptions(noPreview())
            .replyMarkup(message.keyboard())
            .build());
  }

  /// Shows for five seconds that the bot writes.
  void writes(Place place) throws InterruptedException {
    if (outgoing.isSilent(place.chat())) {
      return;
    }
    outgoing.ask(
        SendChatAction.builder()
            .chatId(place.chat())
            .messageThreadId(topic(place))
            .action("typing")
            .build());
  }

  private static @Nullable Integer topic(Place place) {
    return place.topic() == 0 ? null : place.topic();
  }

  private static ReplyParameters reply(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }
}
