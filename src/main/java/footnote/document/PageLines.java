package footnote.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The lines of printed pages without what is printed on every page: running heads, and the
/// number of the page.
final class PageLines {
  /// Furniture is short; the time of the patterns here grows faster than a line.
  private static final int LONGEST = 300;

  private static final int ENDS = 2;
  private static final int FEW = 3;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:(?:page|seite|página|стр\\.?|p\\.)\\s*)?\\d{1,4}"
              + "(?:\\s*(?:/|of|von|de|из)\\s*\\d{1,4})?[^\\p{L}\\p{N}]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A line of a table of contents: dots lead to a number.
  private static final Pattern CONTENTS =
      Pattern.compile("(?:\\.\\s?){5,}+\\s*[\\divxlcIVXLC]{1,6}$");

  private final List<List<String>> pages;

  private PageLines(List<List<String>> pages) {
    this.pages = pages;
  }

  /// The lines of each page; an empty one stands between paragraphs.
  static List<List<String>> of(List<String> pages) {
    var lines = new PageLines(new ArrayList<>());
    for (String page : pages) {
      lines.pages.add(
          new ArrayList<>(
              page.lines().map(String::strip).filter(line -> !isContents(line)).toList()));
    }
    for (int i = 0; i < ENDS; i++) {
      lines.trim();
      lines.removeRepeated(true);
      lines.trim();
      lines.removeRepeated(false);
    }
    lines.trim();
    return lines.pages;
  }

  private void trim() {
    for (List<String> page : pages) {
      while (!page.isEmpty() && page.getFirst().isEmpty()) {
        page.removeFirst();
      }
      while (!page.isEmpty() && page.getLast().isEmpty()) {
        page.removeLast();
      }
    }
  }

  private void removeRepeated(boolean top) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      if (!page.isEmpty()) {
        counts.merge(key(end(page, top)), 1, Integer::sum);
      }
    }
    for (List<String> page : pages) {
      // A running head is the title where it stands first.
      boolean title = top && page == pages.getFirst() && !isNumber(end(page, true));
      if (!page.isEmpty() && !title && isFurniture(end(page, top), counts)) {
        page.remove(top ? 0 : page.size() - 1);
      }
    }
  }

  private boolean isFurniture(String line, Map<String, Integer> counts) {
    int count = counts.getOrDefault(key(line), 0);
    return pages.size() > 1 && isNumber(line) || count >= FEW && count * 2 >= pages.size();
  }

  private static boolean isContents(String line) {
    return line.length() <= LONGEST && CONTENTS.matcher(line).find();
  }

  private static boolean isNumber(String line) {
    return line.length() <= LONGEST && NUMBER.matcher(line).matches();
  }

  private static String end(List<String> page, boolean top) {
    return page.isEmpty() ? "" : top ? page.getFirst() : page.getLast();
  }

  private static String key(String line) {
    return line.replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
  }
}
