package footnote.support;

import footnote.passage.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds in a text what a model gives as a quote of it: word for word, as [Folded] compares. The
/// time grows with the lengths of both, not with their product.
public final class QuoteFinder {
  private static final Pattern MARKERS_AT_ENDS =
      Pattern.compile("^(?:\\s?\\[\\^?\\d{1,3}\\]){1,9}|(?:\\[\\^?\\d{1,3}\\]\\s?){1,9}\\.?$");
  private static final Pattern ELISION = Pattern.compile("\\[…\\]|\\(…\\)|…");
  private static final String ADDED = "'… ";
  private static final String PUNCTUATION = "'….,;:!?-()[] ";
  private static final int FEW_WORDS = 3;
  private static final int FEW_UNITS = 12;

  /// The least letters and digits of a piece between elisions.
  private static final int LEAST_PIECE = 4;

  private final String text;
  private final Folded folded;
  private final String units;

  QuoteFinder(String text) {
    this.text = text;
    this.folded = Folded.of(text);
    this.units = folded.units();
  }

  /// Where the quote stands in the text, first place first; several spans where the quote leaves
  /// out words between; empty where it does not stand there or is too little to tell.
  public static List<Span> find(String quote, String text) {
    return new QuoteFinder(text).find(quote);
  }

  List<Span> find(String quote) {
    String given = Folded.of(quote).units();
    // A marker may stand in the text itself, so the quote is first sought as it was given.
    String unmarked = Folded.of(withoutMarkers(quote)).units();
    String bare = trimmed(unmarked, ADDED);
    if (isWordless(bare)) {
      return List.of();
    }
    for (String wanted : List.of(given, bare, trimmed(unmarked, PUNCTUATION))) {
      Optional<Span> found = first(wanted);
      if (found.isPresent()) {
        return List.of(found.get());
      }
    }
    return elided(bare);
  }

  private static String withoutMarkers(String quote) {
    String stripped = quote.strip();
    boolean ends = stripped.startsWith("[") || stripped.endsWith("]") || stripped.endsWith("].");
    return ends ? MARKERS_AT_ENDS.matcher(stripped).replaceAll("") : stripped;
  }

  private Optional<Span> first(String wanted) {
    int at = isWordless(wanted) ? -1 : next(wanted, 0);
    if (at < 0 || isLittle(wanted) && next(wanted, at + 1) >= 0) {
      return Optional.empty();
    }
    return Optional.of(folded.span(at, at + wanted.length()));
  }

  private List<Span> elided(String quote) {
    var spans = new ArrayList<Span>();
    int from = 0;
    String[] pieces = ELISION.split(quote);
    if (pieces.length < 2 || isLittle(quote)) {
      return List.of();
    }
    for (String piece : pieces) {
      String wanted = trimmed(piece, PUNCTUATION);
      int at = lettersAndDigits(wanted) < LEAST_PIECE ? -1 : next(wanted, from);
      if (at < 0) {
        return List.of();
      }
      from = at + wanted.length();
      spans.add(folded.span(at, from));
    }
    return spans;
  }

  private int next(String wanted, int from) {
    int[] back = failures(wanted);
    for (int i = from, matched = 0; i < units.length(); i++) {
      while (matched > 0 && units.charAt(i) != wanted.charAt(matched)) {
        matched = back[matched - 1];
      }
      if (units.charAt(i) == wanted.charAt(matched)) {
        matched++;
      }
      if (matched == wanted.length()) {
        if (isBorder(i + 1 - matched) && isBorder(i + 1)) {
          return i + 1 - matched;
        }
        matched = back[matched - 1];
      }
    }
    return -1;
  }

  /// Of each prefix the longest proper prefix that is also its suffix (Knuth, Morris and Pratt).
  private static int[] failures(String wanted) {
    int[] back = new int[wanted.length()];
    for (int i = 1, length = 0; i < wanted.length(); i++) {
      while (length > 0 && wanted.charAt(i) != wanted.charAt(length)) {
        length = back[length - 1];
      }
      if (wanted.charAt(i) == wanted.charAt(length)) {
        length++;
      }
      back[i] = length;
    }
    return back;
  }

  /// No word, number or joined word may be cut: "can" is not quoted from "can't".
  private boolean isBorder(int unit) {
    if (unit == 0 || unit == units.length()) {
      return true;
    }
    int at = folded.start(unit);
    if (!folded.isBetweenClusters(unit) || text.charAt(at) == '\u200d') {
      return false;
    }
    int before = units.codePointBefore(unit);
    int after = units.codePointAt(unit);
    if (Folded.isOfWord(before) && Folded.isOfWord(after)) {
      return isUnspaced(before) && isUnspaced(after);
    }
    return !joins(unit - 1) && !joins(unit);
  }

  /// Whether the unit holds a word or number together, with nothing but it between.
  private boolean joins(int unit) {
    if (unit < 1 || unit + 1 >= units.length()) {
      return false;
    }
    char left = units.charAt(unit - 1);
    char right = units.charAt(unit + 1);
    boolean tight = folded.start(unit + 1) - folded.start(unit - 1) == 2;
    return tight
        && switch (units.charAt(unit)) {
          case '.', ',' -> Character.isDigit(left) && Character.isDigit(right);
          case Folded.QUOTATION_MARK -> Character.isLetter(left) && Character.isLetter(right);
          case Folded.DASH ->
              "-‐‑".indexOf(text.charAt(folded.start(unit))) >= 0
                  && Folded.isOfWord(left)
                  && Folded.isOfWord(right);
          default -> false;
        };
  }

  private static boolean isUnspaced(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isLittle(String wanted) {
    return wanted.chars().filter(c -> c == ' ').limit(FEW_WORDS).count() + 1 < FEW_WORDS
        && lettersAndDigits(wanted) < FEW_UNITS;
  }

  private static boolean isWordless(String wanted) {
    return wanted.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static long lettersAndDigits(String wanted) {
    return wanted.codePoints().filter(Character::isLetterOrDigit).limit(FEW_UNITS).count();
  }

  private static String trimmed(String quote, String marks) {
    int start = 0;
    int end = quote.length();
    while (start < end && marks.indexOf(quote.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && marks.indexOf(quote.charAt(end - 1)) >= 0) {
      end--;
    }
    return quote.substring(start, end);
  }
}
