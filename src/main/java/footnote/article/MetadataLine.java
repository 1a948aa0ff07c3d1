package footnote.article;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that says something about the article instead of belonging to its story: a date, a
/// byline, the source. It stays in the text, so that it can be cited.
public record MetadataLine(
    @Nullable String source, @Nullable String author, @Nullable Instant publishedAt) {

  private static final int HEAD = 6;
  private static final int TAIL = 4;
  private static final int LONGEST = 120;
  private static final Pattern SOURCE =
      Pattern.compile("(?:Source|Fuente|Quelle|Fonte|Bron|Источник): ?(?<source>\\S.{0,78})");
  private static final Pattern DATED =
      Pattern.compile(
          "(?:(?:First |Last )?(?:published|updated|posted|date|modified)(?: on)?:? )?(?<date>.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY|Von|Par|Por):? (?<author>\\p{Lu}[\\p{L}\\p{M}.'’-]*"
              + "(?:,? (?!(?:\\w+day,? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d)"
              + "(?:and|und|et|y|e|de|del|da|di|la|van|der|von|bin|al|&|\\p{Lu}[\\p{L}\\p{M}.'’-]*))"
              + "{0,8})(?:(?:,| [|–—-])? (?<date>.*\\d.*))?");

  /// What a line says, or null for a line of the story.
  static @Nullable MetadataLine of(String line) {
    if (line.length() > LONGEST || line.indexOf('\n') >= 0) {
      return null;
    }
    Matcher source = SOURCE.matcher(line);
    if (source.matches() && !line.endsWith(".")) {
      return new MetadataLine(source.group("source"), null, null);
    }
    Instant date = date(line);
    return date == null ? byline(line) : new MetadataLine(null, null, date);
  }

  /// Whether a paragraph stands where such lines stand (near the head, or for a source the tail)
  /// and is one.
  public static boolean isAt(List<String> paragraphs, int index) {
    boolean head = index < HEAD;
    if (!head && index < paragraphs.size() - TAIL) {
      return false;
    }
    MetadataLine line = of(paragraphs.get(index));
    return line != null && (head || line.source() != null);
  }

  private static @Nullable Instant date(String line) {
    Matcher dated = DATED.matcher(line);
    return dated.matches() ? Dates.any(dated.group("date")) : null;
  }

  private static @Nullable MetadataLine byline(String line) {
    Matcher byline = BYLINE.matcher(line);
    if (!byline.matches()) {
      return null;
    }
    String when = byline.group("date");
    Instant date = when == null ? null : date(when);
    boolean isName = !line.endsWith(".") && (when == null || date != null);
    return isName ? new MetadataLine(null, byline.group("author"), date) : null;
  }
}
