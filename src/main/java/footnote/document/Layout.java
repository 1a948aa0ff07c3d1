package footnote.document;

import footnote.article.CleanText;
import footnote.article.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Printed pages as one running text: words that were divided are whole again, lines are
/// paragraphs, and a sentence goes on over the end of a page.
record Layout(String text, Pages pages) {
  private static final Pattern ENDED =
      Pattern.compile(".*[.!?…:;。！？।][\"'”’»)\\]]*", Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("(?:[•·‣▪●◦–—*-] |\\(?\\d{1,3}[.)] |[a-z]\\) ).*", Pattern.DOTALL);
  private static final Pattern DIVIDED =
      Pattern.compile(".*\\p{L}[-\\u00AD\\u2010]", Pattern.DOTALL);

  /// All that is looked at of what stands before a page, however long it is.
  private static final int TAIL = 200;

  static Layout of(List<String> pages) {
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    for (List<String> lines : PageLines.of(pages)) {
      String page = CleanText.of(paragraphs(lines));
      if (page.isEmpty() || text.isEmpty()) {
        starts.add(text.length());
        text.append(page);
        continue;
      }
      boolean goesOn = !ENDED.matcher(lastLine(text)).matches() && isSmall(page);
      starts.add(goesOn ? join(text, page) : apart(text, page));
    }
    return new Layout(text.toString(), new Pages(starts));
  }

  private static int apart(StringBuilder text, String page) {
    text.append("\n\n");
    int start = text.length();
    text.append(page);
    return start;
  }

  private static String lastLine(StringBuilder text) {
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    return tail.substring(tail.lastIndexOf('\n') + 1);
  }

  private static String paragraphs(List<String> lines) {
    var text = new StringBuilder();
    boolean fresh = true;
    for (String line : lines) {
      if (line.isEmpty()) {
        text.append("\n\n");
      } else if (fresh) {
        text.append(line);
      } else if (ITEM.matcher(line).matches()) {
        text.append('\n').append(line);
      } else {
        join(text, line);
      }
      fresh = line.isEmpty();
    }
    return text.toString();
  }

  /// Appends what goes on and says where it begins.
  private static int join(StringBuilder text, String next) {
    String end = text.substring(Math.max(0, text.length() - 2));
    boolean divided = DIVIDED.matcher(end).matches() && isSmall(next);
    if (divided) {
      text.setLength(text.length() - 1);
    } else if (!isIdeograph(text.codePointBefore(text.length()))
        || !isIdeograph(next.codePointAt(0))) {
      text.append(' ');
    }
    int start = text.length();
    text.append(next);
    return start;
  }

  private static boolean isSmall(String text) {
    return Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean isIdeograph(int c) {
    return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF;
  }
}
