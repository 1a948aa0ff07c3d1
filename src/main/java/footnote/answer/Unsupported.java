package footnote.answer;

import footnote.article.Article;
import footnote.index.TermWeight;
import footnote.retrieval.Asked;
import footnote.retrieval.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names and numbers of a question that neither a passage nor its article's title, source or date
/// holds: a sign that the passage tells of something else.
record Unsupported(List<String> names, List<String> numbers) {
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int LEAST_PREFIX = 4;
  private static final int ENDING = 2;

  static final Unsupported NOTHING = new Unsupported(List.of(), List.of());

  Unsupported {
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
  }

  List<String> all() {
    return Stream.concat(names.stream(), numbers.stream()).toList();
  }

  static Unsupported in(Asked asked, Candidate candidate) {
    Article article = candidate.article().article();
    String context =
        "%s %s %s %s"
            .formatted(article.title(), candidate.text(), article.source(), article.publishedAt());
    List<String> words = List.of(NO_WORD.split(context.toLowerCase(Locale.ROOT)));
    // Every noun of a German question looks like a name.
    boolean tellsNames = !article.language().equals("de");
    var names = new ArrayList<String>();
    var numbers = new ArrayList<String>();
    for (TermWeight term : asked.terms()) {
      String text =
          POSSESSIVE.matcher(asked.words().substring(term.start(), term.end())).replaceAll("");
      if (DIGIT.matcher(text).find()) {
        if (!context.contains(text)) {
          numbers.add(text);
        }
      } else if (tellsNames && term.start() > 0 && isName(text) && !isAmong(words, text)) {
        names.add(text);
      }
    }
    return new Unsupported(names, numbers);
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /// Also with another ending.
  private static boolean isAmong(List<String> words, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = Math.min(lower.length(), Math.max(LEAST_PREFIX, lower.length() - ENDING));
    String prefix = lower.substring(0, length);
    return words.stream().anyMatch(other -> other.startsWith(prefix));
  }
}
