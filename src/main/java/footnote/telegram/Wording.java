package footnote.telegram;

import footnote.answer.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the bot itself says, in a user's language.
final class Wording {
  private final Texts texts;
  private final DateTimeFormatter day;

  private Wording(Texts texts) {
    this.texts = texts;
    Locale locale = Locale.forLanguageTag(texts.language());
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
            .withZone(ZoneOffset.UTC);
  }

  /// @param tag the language as Telegram gives it (`de`, `pt-br`), which it need not do
  static Wording of(@Nullable String tag) {
    return new Wording(Texts.of("telegram", tag == null ? "en" : tag));
  }

  String language() {
    return texts.language();
  }

  /// A text as a message, an alert or a label.
  String text(String key, Object... values) {
    return texts.text(key, values);
  }

  String day(Instant time) {
    return day.format(time);
  }

  /// Why the mode that was asked for was not used.
  String degraded(String reason) {
    String key = "degraded." + reason;
    return text(texts.has(key) ? key : "degraded");
  }
}
