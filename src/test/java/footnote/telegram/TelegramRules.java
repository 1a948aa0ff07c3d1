package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// What Telegram takes and keeps as it is, written from the Bot API's documentation and TDLib, and
/// independent of the code it judges.
final class TelegramRules {
  private static final Set<String> ANYWHERE =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");

  private TelegramRules() {}

  static void check(Message message) {
    check(message.text(), message.entities());
    if (message.keyboard() != null) {
      check(message.keyboard());
    }
  }

  static void check(String text, List<MessageEntity> entities) {
    assertThat(utf8(text).length).isPositive();
    assertThat(text.length()).isBetween(1, 4096);
    assertThat(text).isEqualTo(text.strip()).isEqualTo(kept(text));
    assertThat(entities).hasSizeLessThanOrEqualTo(100);
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    for (MessageEntity entity : entities) {
      int start = entity.getOffset();
      int end = start + entity.getLength();
      assertThat(start).isNotNegative();
      assertThat(end).isGreaterThan(start).isLessThanOrEqualTo(text.length());
      String span = text.substring(start, end);
      assertThat(span).isEqualTo(span.strip());
      assertThat(graphemes.isBoundary(start)).as("grapheme at %s", start).isTrue();
      assertThat(graphemes.isBoundary(end)).as("grapheme at %s", end).isTrue();
      assertThat(entity.getUrl() != null).isEqualTo(entity.getType().equals("text_link"));
      if (entity.getUrl() != null) {
        checkAddress(entity.getUrl());
      }
    }
    for (int i = 0; i < entities.size(); i++) {
      for (int j = i + 1; j < entities.size(); j++) {
        checkPair(entities.get(i), entities.get(j));
      }
    }
  }

  private static void checkPair(MessageEntity outer, MessageEntity inner) {
    int outerEnd = outer.getOffset() + outer.getLength();
    int innerEnd = inner.getOffset() + inner.getLength();
    assertThat(inner.getOffset()).as("sorted").isGreaterThanOrEqualTo(outer.getOffset());
    if (inner.getOffset() >= outerEnd) {
      return;
    }
    assertThat(innerEnd).as("crossing").isLessThanOrEqualTo(outerEnd);
    assertThat(inner.getType()).as("nested in itself").isNotEqualTo(outer.getType());
    boolean quoting = outer.getType().endsWith("blockquote");
    assertThat(
            ANYWHERE.contains(inner.getType())
                || ANYWHERE.contains(outer.getType())
                || quoting && !inner.getType().endsWith("blockquote"))
        .as("%s in %s", inner.getType(), outer.getType())
        .isTrue();
  }

  private static void check(InlineKeyboardMarkup keyboard) {
    assertThat(keyboard.getKeyboard()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
    for (var row : keyboard.getKeyboard()) {
      assertThat(row).hasSizeBetween(1, 8);
      row.forEach(TelegramRules::check);
    }
  }

  private static void check(InlineKeyboardButton button) {
    assertThat(button.getText()).isNotBlank().isEqualTo(kept(button.getText()));
    assertThat(utf8(button.getText()).length).isPositive();
    assertThat(button.getUrl() == null).isNotEqualTo(button.getCallbackData() == null);
    if (button.getUrl() != null) {
      checkAddress(button.getUrl());
    } else {
      assertThat(utf8(button.getCallbackData()).length).isBetween(1, 64);
    }
  }

  private static void checkAddress(String url) {
    assertThat(url).matches("(?i)https?://.*");
    assertThat(utf8(url).length).isPositive();
    assertThat(kept(url)).isEqualTo(url).doesNotContain(" ");
    String host = url.replaceFirst("(?i)https?://", "").split("[/?#]", 2)[0];
    assertThat(host).doesNotContain("@");
    assertThat(host.startsWith("[") || host.contains(".")).isTrue();
    if (url.chars().allMatch(c -> c < 128) && !url.contains("|")) {
      assertThat(URI.create("http://" + host).getPort()).isLessThan(65_536);
    }
  }

  private static byte[] utf8(String text) {
    try {
      var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return java.util.Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new AssertionError("Not to be written in UTF-8: " + text, e);
    }
  }

  /// What TDLib's `clean_input_string` makes of a text.
  static String kept(String text) {
    var kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean gone =
          c == '\r' || c >= 0x2028 && c <= 0x202E || c == 0x0333 || c == 0x033F || c == 0x030A;
      if (!gone) {
        kept.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    for (int i = 0; i + 1 < kept.length(); i++) {
      if (isDirectionMark(kept.charAt(i)) && isDirectionMark(kept.charAt(i + 1))) {
        kept.setCharAt(i, '\u200C');
      }
    }
    return kept.toString();
  }

  private static boolean isDirectionMark(char c) {
    return c == 0x200E || c == 0x200F;
  }
}
