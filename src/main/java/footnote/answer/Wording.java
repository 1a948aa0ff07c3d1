package footnote.answer;

import java.util.Optional;

/// How a question is searched.
///
/// @param standalone it stands alone so; empty where it does as it was put
/// @param translation the same in the language of articles; empty where none is needed or to be had
record Wording(String question, Optional<String> standalone, Optional<String> translation) {
  /// In the question's own language.
  String asked() {
    return standalone.orElse(question);
  }

  /// Whether the articles are in another language than the question.
  boolean isForeign() {
    return translation.filter(words -> !words.equalsIgnoreCase(asked())).isPresent();
  }

  Wording translated(Optional<String> words) {
    return new Wording(question, standalone, words);
  }
}
