package footnote.answer;

import java.util.Locale;

/// Languages as a model is told of them.
final class Languages {
  private Languages() {}

  /// “Spanish” for `es`; `the language of the question` where the code says nothing.
  static String inEnglish(String code) {
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() || name.equals(code) || code.equals("und")
        ? "the language of the question"
        : name;
  }
}
