package footnote.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a text's layout ends a sentence: at blank lines, and at line breaks that are no wrapping.
final class Lines {
  private static final int WRAPPED = 40;
  private static final Pattern ITEM = Pattern.compile("(?:[-*•·‣–—]|\\d{1,3}[.)]|[a-z]\\)) ");

  private Lines() {}

  /// Stretches without outer white space that hold whole sentences.
  static List<Span> of(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i)) && !isWrapped(text, start, i)) {
        Span line = trimmed(text, start, i);
        if (line != null) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  /// A long line that goes on in lower case was wrapped at a column.
  private static boolean isWrapped(String text, int start, int end) {
    if (end + 1 >= text.length()) {
      return false;
    }
    int begin = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
    boolean item = ITEM.matcher(text).region(begin, end).lookingAt();
    return end - begin >= WRAPPED
        && !item
        && Character.isLowerCase(text.codePointAt(end + 1))
        && !Character.isWhitespace(text.charAt(end - 1))
        && ".!?:;|".indexOf(text.charAt(end - 1)) < 0
        && !ITEM.matcher(text).region(end + 1, text.length()).lookingAt();
  }

  /// Null where there is nothing but white space.
  static @Nullable Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
