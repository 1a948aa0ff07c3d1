package footnote.answer;

import footnote.article.Article;
import footnote.passage.Span;
import java.util.Optional;

/// Lines of an article's text.
final class Lines {
  /// A byline is short; where a name stands in a longer line, the line is about something else.
  private static final int SHORT = 160;

  private Lines() {}

  /// The first short line that holds one of the texts, the earlier ones preferred.
  static Optional<Span> with(Article article, String... texts) {
    for (String wanted : texts) {
      int at = article.text().indexOf(wanted);
      if (at >= 0) {
        Span line = around(article.text(), at);
        if (line.end() - line.start() <= SHORT) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }

  /// The title where it stands in the text, else the first line.
  static Span title(Article article) {
    int at = article.text().indexOf(article.title());
    return at >= 0 ? new Span(at, at + article.title().length()) : around(article.text(), 0);
  }

  private static Span around(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    return new Span(start, end < 0 ? text.length() : end);
  }
}
