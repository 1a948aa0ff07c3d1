package footnote.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The repair of sentences that stand on several lines: wrapped at a column, or broken where a
/// link stood.
final class BrokenLines {
  private static final int NARROW = 45;
  private static final int WIDE = 110;
  private static final int RAGGED = 30;
  private static final int LINK_WORDS = 6;
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*•·‣–—]|\\d{1,3}[.)]|[a-z]\\)) ?.*", Pattern.DOTALL);
  private static final Pattern ENDED =
      Pattern.compile(".*[.!?…:;。！？।][\"'”’»)\\]]*", Pattern.DOTALL);
  private static final Pattern CLOSES =
      Pattern.compile("(?:[,;:!?)\\]”’»]|\\.(?:\\s|$|[\"”’»)\\]])).*", Pattern.DOTALL);
  private static final Pattern OPENS = Pattern.compile(".*[(\\[“‘«„]", Pattern.DOTALL);

  /// Words no sentence and no heading ends with.
  private static final Set<String> LEADING_ON =
      Set.copyOf(
          List.of(
              ("a an the and or of in on at to from by with for as into onto than that which who whose"
                      + " our their its his her your my these between against about under over during"
                      + " el la los las de del en y o con por para un una der die das den dem und von"
                      + " mit für le les des du et à dans sur")
                  .split(" ")));

  private BrokenLines() {}

  /// The paragraphs of a plain text, the lines of each put together where they were wrapped.
  static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split("\n\n")) {
      List<String> lines = block.lines().toList();
      if (isWrapped(lines)) {
        paragraphs.add(String.join(" ", lines));
      } else {
        apart(lines, paragraphs);
      }
    }
    return paragraphs;
  }

  private static boolean isWrapped(List<String> lines) {
    if (lines.size() < 2 || lines.stream().anyMatch(line -> ITEM.matcher(line).matches())) {
      return false;
    }
    List<String> full = lines.subList(0, lines.size() - 1);
    int longest = full.stream().mapToInt(String::length).max().orElse(0);
    int shortest = full.stream().mapToInt(String::length).min().orElse(0);
    long ended = full.stream().filter(BrokenLines::isEnded).count();
    return shortest >= NARROW
        && longest <= WIDE
        && longest - shortest <= RAGGED
        && lines.getLast().length() <= longest + RAGGED / 2
        && ended * 2 <= full.size();
  }

  /// Long lines, furniture and lines about the article are paragraphs of their own; other short
  /// ones stay lines of one paragraph.
  private static void apart(List<String> lines, List<String> paragraphs) {
    StringBuilder open = new StringBuilder();
    boolean standsAlone = false;
    for (String line : lines) {
      boolean prose = line.length() >= WIDE && !ITEM.matcher(line).matches();
      boolean alone = MetadataLine.of(line) != null || Furniture.isLine(line);
      if (!open.isEmpty()
          && (prose || alone || standsAlone || open.length() - open.lastIndexOf("\n") > WIDE)) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : "\n").append(line);
      standsAlone = alone;
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
  }

  /// Joins what follows a broken sentence to it.
  static List<String> joined(List<String> paragraphs) {
    List<String> whole = new ArrayList<>();
    StringBuilder last = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      String next = paragraphs.get(i);
      String tail = last.substring(Math.max(0, last.length() - 200));
      String glue = last.isEmpty() ? null : glue(tail, next);
      if (glue == null && i + 1 < paragraphs.size() && isLink(tail, next, paragraphs.get(i + 1))) {
        glue = " ";
      }
      if (glue == null && !last.isEmpty()) {
        whole.add(last.toString());
        last.setLength(0);
      }
      last.append(glue == null ? "" : glue).append(next);
    }
    if (!last.isEmpty()) {
      whole.add(last.toString());
    }
    return whole;
  }

  /// What belongs between the two halves of a sentence; null where they are not halves of one.
  private static @Nullable String glue(String last, String next) {
    if (ITEM.matcher(next).matches()
        || MetadataLine.of(last) != null
        || MetadataLine.of(next) != null) {
      return null;
    }
    if (CLOSES.matcher(next).matches() || OPENS.matcher(last).matches()) {
      return "";
    }
    if (isEnded(last)) {
      return null;
    }
    String end = last.substring(last.lastIndexOf(' ') + 1);
    boolean open = last.indexOf(' ') > 0 && LEADING_ON.contains(end);
    return open || goesOn(last, next) ? " " : null;
  }

  /// Whether the middle one is a link that stood inside a sentence: short, and the sentence goes on
  /// behind it.
  private static boolean isLink(String last, String link, String next) {
    boolean sentence = last.split(" ", 4).length > 3 && !isEnded(last);
    boolean isShort = link.split(" ", LINK_WORDS + 1).length <= LINK_WORDS && !isEnded(link);
    boolean goesOn = CLOSES.matcher(next).matches() || Character.isLowerCase(next.codePointAt(0));
    return sentence
        && isShort
        && goesOn
        && !ITEM.matcher(link).matches()
        && MetadataLine.of(last) == null
        && MetadataLine.of(link) == null;
  }

  private static boolean goesOn(String last, String next) {
    boolean sentence = last.split(" ", 4).length > 3 && !Character.isLowerCase(last.codePointAt(0));
    boolean brand = next.length() > 1 && Character.isUpperCase(next.charAt(1));
    return (sentence || last.length() >= 200)
        && Character.isLowerCase(next.codePointAt(0))
        && !brand;
  }

  private static boolean isEnded(String line) {
    return ENDED.matcher(line).matches();
  }
}
