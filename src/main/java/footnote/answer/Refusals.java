package footnote.answer;

import footnote.answer.Answer.Declined;
import java.util.List;
import java.util.stream.Collectors;

/// Refusals in words: that the articles do not answer, what was searched, and what comes closest.
final class Refusals {
  private Refusals() {}

  static String inWords(Declined declined, List<Closest> closest) {
    return switch (declined.reason()) {
      case NO_ARTICLES ->
          "There are no articles to search here, so there is no answer: add some, or widen the filter.";
      case NOTHING_NEAR ->
          "The articles do not answer this. Searched %s, by words and by meaning.%s%s"
              .formatted(
                  articles(declined.searched()), missing(declined.missing()), named(closest));
    };
  }

  private static String articles(long count) {
    return count == 1 ? "1 article" : count + " articles";
  }

  private static String missing(List<String> missing) {
    return missing.isEmpty()
        ? ""
        : missing.stream()
            .map(word -> "“" + word + "”")
            .collect(Collectors.joining(", ", " The nearest passage does not mention ", "."));
  }

  private static String named(List<Closest> closest) {
    return closest.isEmpty()
        ? ""
        : closest.stream()
            .map(article -> "“" + article.title() + "”")
            .collect(Collectors.joining(", ", " Closest: ", "."));
  }
}
