package footnote.rest;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text of articles as a line of Markdown that shows what it holds: nothing in it becomes a link, a
/// picture, HTML or a format. Somebody who reads the source meets few marks: brackets stand as they
/// are where they link to nothing, and no `\[` or `\(` arises, which chats take for formulas.
final class Inert {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "[\\\\`*~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|\\$(?=\\$)|(?<=\\$)\\$"
              + "|<(?=[A-Za-z/!?|])|&(?=#?\\w{1,40};)|\\](?=\\()");

  /// Where what a client makes a link of by itself begins. A code span is all that keeps every one
  /// from it.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:https?|ftp):)?//(?=.)|www\\.|mailto:|xmpp:"
              + "|[\\p{L}\\p{N}_.+-]{1,64}@(?=[\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FENCE = Pattern.compile("`+");

  /// What makes a heading, a list, a quotation, a table or the target of a link of a line.
  private static final Pattern LINE_START =
      Pattern.compile("^(?=[-+#](?:[-+#\\s]|$)|[>|:])|^\\d{1,9}(?=[.)](?:\\s|$))");

  private static final Pattern TARGET = Pattern.compile("^\\[(?=.*\\]:)");
  private static final Pattern MADE_INERT =
      Pattern.compile("\\\\(\\p{Punct})|`+|&(?:lt|amp|#91|#93);");

  private Inert() {}

  /// Text that stands within a line.
  static String within(String text) {
    return Arrays.stream(BLANK.matcher(text).replaceAll(" ").strip().split(" "))
        .map(Inert::word)
        .collect(Collectors.joining(" "));
  }

  /// Text that may begin a line.
  static String line(String text) {
    String line = LINE_START.matcher(within(text)).replaceFirst("$0\\\\");
    return TARGET.matcher(line).replaceFirst("&#91;");
  }

  /// The text that such a line shows.
  static String shown(String line) {
    return MADE_INERT.matcher(line).replaceAll(mark -> Matcher.quoteReplacement(shown(mark)));
  }

  private static String shown(MatchResult mark) {
    return switch (mark.group()) {
      case "&lt;" -> "<";
      case "&amp;" -> "&";
      case "&#91;" -> "[";
      case "&#93;" -> "]";
      default -> mark.group(1) == null ? "" : mark.group(1);
    };
  }

  private static String escaped(String word) {
    return ACTIVE.matcher(word).replaceAll(found -> Matcher.quoteReplacement(mark(found.group())));
  }

  private static String mark(String active) {
    return switch (active) {
      case "<" -> "&lt;";
      case "&" -> "&amp;";
      case "]" -> "&#93;";
      default -> "\\" + active;
    };
  }

  private static String word(String word) {
    Matcher address = ADDRESS.matcher(word);
    if (!address.find()) {
      return escaped(word);
    }
    int end = end(word);
    return escaped(word.substring(0, address.start()))
        + code(word.substring(address.start(), end))
        + escaped(word.substring(end));
  }

  /// Where a word ends without the punctuation behind it.
  private static int end(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) != '/') {
      int last = word.codePointBefore(end);
      if (Character.isLetterOrDigit(last)) {
        return end;
      }
      end -= Character.charCount(last);
    }
    return end;
  }

  private static String code(String text) {
    int longest =
        FENCE.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    return fence + text + fence;
  }
}
