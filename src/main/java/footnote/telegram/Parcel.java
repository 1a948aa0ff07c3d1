package footnote.telegram;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Something on its way to a chat.
sealed interface Parcel {
  long chat();

  BotApiMethod<? extends Serializable> method();

  CompletableFuture<Delivery> done();

  /// When it is too late to try on, as [Time#millis()] counts.
  long deadline();

  /// The message it is or was made of, when Telegram says so.
  int messageId(Serializable result);

  boolean isStyled();

  /// Sends it to another chat: a group that becomes larger goes on under another id.
  void moveTo(long newChat);

  record Fresh(long chat, SendMessage method, CompletableFuture<Delivery> done, long deadline)
      implements Parcel {
    @Override
    public int messageId(Serializable result) {
      return result instanceof Message message ? message.getMessageId() : 0;
    }

    @Override
    public boolean isStyled() {
      return method.getEntities() != null && !method.getEntities().isEmpty();
    }

    @Override
    public void moveTo(long newChat) {
      method.setChatId(newChat);
    }
  }

  record Edit(long chat, EditMessageText method, CompletableFuture<Delivery> done, long deadline)
      implements Parcel {
    @Override
    public int messageId(Serializable result) {
      return method.getMessageId();
    }

    @Override
    public boolean isStyled() {
      return method.getEntities() != null && !method.getEntities().isEmpty();
    }

    @Override
    public void moveTo(long newChat) {
      method.setChatId(newChat);
    }

    boolean isOfSameMessage(Parcel other) {
      return other instanceof Edit edit && method.getMessageId().equals(edit.method.getMessageId());
    }
  }
}
