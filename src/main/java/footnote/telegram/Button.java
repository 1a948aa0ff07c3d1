package footnote.telegram;

import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// A button under a message.
sealed interface Button {
  /// What stands on it, which must not be empty.
  String label();

  InlineKeyboardButton toTelegram();

  /// Opens an address; only what [Address] lets through.
  record Open(String label, String url) implements Button {
    @Override
    public InlineKeyboardButton toTelegram() {
      return InlineKeyboardButton.builder().text(label).url(url).build();
    }
  }

  /// Comes back as a callback.
  record Press(String label, Pressed pressed) implements Button {
    @Override
    public InlineKeyboardButton toTelegram() {
      return InlineKeyboardButton.builder().text(label).callbackData(pressed.data()).build();
    }
  }
}
