package footnote.telegram;

/// What became of a message or an edit.
sealed interface Delivery {
  /// Telegram has it.
  ///
  /// @param messageId 0 where Telegram did not say it in a way that the library reads
  record Sent(int messageId) implements Delivery {}

  /// A newer edit of the same message was there before it was sent.
  record Replaced() implements Delivery {}

  /// The chat takes nothing from the bot.
  record Blocked() implements Delivery {}

  /// Telegram refuses its styling; without any it may be sent.
  record Unstyled() implements Delivery {}

  /// It cannot be sent.
  record Failed(String why) implements Delivery {}
}
