package footnote.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Answers `/start`, and nothing else.
record Greeter(Outgoing outgoing) implements Handler {
  @Override
  public void handle(Update update) throws InterruptedException {
    if (update.hasMessage() && update.getMessage().isCommand()) {
      outgoing.send(
          SendMessage.builder()
              .chatId(update.getMessage().getChatId())
              .text("Hello. I answer over articles.")
              .build());
    }
  }
}
