package footnote.telegram;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A message as Telegram takes it.
///
/// @param buttons in rows; none: no keyboard
record Message(Styled styled, List<List<Button>> buttons) {
  /// UTF-16 units of a message's text.
  static final int MOST = 4096;

  /// Telegram drops further entities.
  static final int MOST_MARKS = 100;

  Message {
    buttons = buttons.stream().map(List::copyOf).toList();
    if (!holds(styled) || !Legible.isVisible(styled.text())) {
      throw new IllegalArgumentException("No text for a message: " + styled.length());
    }
  }

  static boolean holds(Styled text) {
    return text.length() <= MOST && text.marks().size() <= MOST_MARKS;
  }

  /// A text of the bot's own, in as many messages as it needs.
  static List<Message> of(String text) {
    return all(Pages.of("\n\n", List.of(Styled.block(text))), List.of());
  }

  /// Texts as messages, with the buttons under the last.
  static List<Message> all(List<Styled> texts, List<List<Button>> buttons) {
    int last = texts.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> new Message(texts.get(i), i == last ? buttons : List.of()))
        .toList();
  }

  String text() {
    return styled.text();
  }

  List<MessageEntity> entities() {
    return styled.entities();
  }

  @Nullable InlineKeyboardMarkup keyboard() {
    return buttons.isEmpty()
        ? null
        : new InlineKeyboardMarkup(
            buttons.stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(Button::toTelegram).toList()))
                .toList());
  }

  /// The same without entities, for when Telegram refuses them. Links are written out, which may
  /// take more messages than one.
  List<Message> plain() {
    return all(Pages.of("\n\n", List.of(Styled.plain(styled.writtenOut()))), buttons);
  }
}
