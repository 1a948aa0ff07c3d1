package footnote.answer;

import footnote.answer.Answer.Declined;
import java.util.List;
import java.util.stream.Collectors;

/// Refusals in words, in the language of the question where there is a translation and else in
/// English: that the articles do not answer, what was searched, and what comes closest.
final class Refusals {
  private final Texts texts;

  private Refusals(Texts texts) {
    this.texts = texts;
  }

  /// @param language of the question, as an ISO 639-1 code
  static String inWords(Declined declined, List<Closest> closest, String language) {
    return new Refusals(Texts.of("refusals", language)).inWords(declined, closest);
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
    return texts.text(key, values);
  }
}
