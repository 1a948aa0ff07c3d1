package footnote.answer;

import java.util.Optional;

/// The exact span that answers, inside the article of the citation with this marker (UTF-16 units).
public record ShortAnswer(String text, int marker, int start, int end) {
  /// What the reader takes for the answer in a sentence of the first citation's article.
  static Optional<ShortAnswer> of(Pick pick) {
    return pick.answer()
        .flatMap(
            found ->
                pick.shortAnswer()
                    .map(text -> new ShortAnswer(text, 1, found.start(), found.end())));
  }
}
