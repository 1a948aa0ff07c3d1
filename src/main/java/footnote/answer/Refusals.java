package footnote.answer;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import footnote.answer.Answer.Declined;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Refusals in words, in the language of the question where there is a translation and else in
/// English: that the articles do not answer, what was searched, and what comes closest.
final class Refusals {
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;
  private final ULocale locale;

  private Refusals(ResourceBundle texts) {
    this.texts = texts;
    String language = texts.getLocale().getLanguage();
    this.locale = language.isEmpty() ? ULocale.ENGLISH : ULocale.forLocale(texts.getLocale());
  }

  /// @param language of the question, as an ISO 639-1 code
  static String inWords(Declined declined, List<Closest> closest, String language) {
    Locale locale = Locale.of(language);
    var texts = ResourceBundle.getBundle("messages/refusals", locale, NO_OTHER_LANGUAGE);
    return new Refusals(texts).inWords(declined, closest);
  }

  private String inWords(Declined declined, List<Closest> closest) {
    return switch (declined.reason()) {
      case NO_ARTICLES -> text("noArticles");
      case NOTHING_NEAR ->
          text("nothingNear", declined.searched())
              + list("missing", declined.missing())
              + list("closest", closest.stream().map(Closest::title).toList());
    };
  }

  private String list(String key, List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> text("quoted", name))
            .collect(
                Collectors.collectingAndThen(Collectors.joining(", "), n -> " " + text(key, n)));
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
