package footnote.answer;

import java.util.regex.Pattern;

/// Patterns that find words, whatever their case, in any script.
final class WholeWords {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private WholeWords() {}

  /// Any of the words, parted by `|`, which may be expressions themselves.
  static Pattern of(String words) {
    return matching("\\b(" + words + ")\\b");
  }

  /// An expression with its own borders.
  static Pattern matching(String regex) {
    return Pattern.compile(regex, FLAGS);
  }
}
