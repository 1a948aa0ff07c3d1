package footnote.answer;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one bundle of message files in one language, in ICU's message format; where there
/// is no translation, in English.
public final class Texts {
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;
  private final ULocale locale;

  private Texts(ResourceBundle texts) {
    this.texts = texts;
    this.locale = ULocale.forLanguageTag(language());
  }

  /// @param bundle the files' name without language and ending, below `messages`
  /// @param tag a language as a BCP 47 tag; of `de-AT` only `de` counts
  public static Texts of(String bundle, String tag) {
    Locale language = Locale.of(Locale.forLanguageTag(tag).getLanguage());
    return new Texts(ResourceBundle.getBundle("messages/" + bundle, language, NO_OTHER_LANGUAGE));
  }

  /// The language that the texts are in, as an ISO 639-1 code.
  public String language() {
    String language = texts.getLocale().getLanguage();
    return language.isEmpty() ? Locale.ENGLISH.getLanguage() : language;
  }

  /// Whether there is a text of this name.
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /// A text with its values filled in.
  public String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
