package footnote.telegram;

import footnote.store.Chats;
import java.time.Clock;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Tells those who are not answered so, once a day.
final class Refuser {
  private final Outgoing outgoing;
  private final Chats chats;
  private final Clock clock;

  Refuser(Outgoing outgoing, Chats chats, Clock clock) {
    this.outgoing = outgoing;
    this.chats = chats;
    this.clock = clock;
  }

  void refuse(long chat) throws InterruptedException {
    if (chats.refuse(chat, clock.instant())) {
      outgoing.send(
          SendMessage.builder()
              .chatId(chat)
              .text(Wording.of(chats.language(chat).orElse(null)).text("notAllowed"))
              .build());
    }
  }
}
