package footnote.support;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import footnote.passage.Span;
import java.util.Arrays;

/// A text as a reader compares it: letter case, compatibility forms, kinds of quotation marks and
/// dashes and what is invisible make no difference, and white space counts between words only. Each
/// unit knows where in the text it came from.
final class Folded {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final String QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″‴ʹʺʼˮ＂＇「」『』";
  private static final String DASHES = "-‐‑‒–—―−﹘﹣－";

  /// A cluster of more units is cut: putting its marks in order takes time that grows with the
  /// square of their number.
  private static final int LONGEST_CLUSTER = 48;

  static final char QUOTATION_MARK = '\'';
  static final char DASH = '-';
  static final char ELLIPSIS = '…';

  private static final int NONE = -1;

  private final String source;
  private final StringBuilder units = new StringBuilder();
  private int[] starts;
  private int space = NONE;

  private Folded(String source) {
    this.source = source;
    this.starts = new int[source.length() + 8];
  }

  static Folded of(String text) {
    var folded = new Folded(text);
    for (int i = 0, end; i < text.length(); i = end) {
      end = clusterEnd(text, i);
      folded.addCluster(i, end);
    }
    return folded;
  }

  String units() {
    return units.toString();
  }

  /// Where the unit's cluster starts in the text.
  int start(int unit) {
    return unit < units.length() ? starts[unit] : source.length();
  }

  /// Whether a cluster starts at the unit, so that nothing is cut there.
  boolean isBetweenClusters(int unit) {
    return unit == 0 || unit == units.length() || starts[unit] != starts[unit - 1];
  }

  /// What the units stand for, without the white space and invisible characters behind.
  Span span(int from, int to) {
    int end = start(to);
    while (end > start(from) + 1 && isBlank(source.charAt(end - 1))) {
      end--;
    }
    return new Span(start(from), end);
  }

  private void addCluster(int start, int end) {
    char first = source.charAt(start);
    if (end == start + 1 && first < 0x80) {
      add(Character.toLowerCase(first), start);
    } else if (isQuotationMark(first) || isDash(first)) {
      add(first, start);
    } else {
      String folded = FOLD.normalize(source.substring(start, end));
      for (int i = 0; i < folded.length(); i++) {
        add(folded.charAt(i), start);
      }
    }
  }

  private void add(char c, int start) {
    if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      space = space == NONE ? start : space;
      return;
    }
    char last = units.isEmpty() ? ' ' : units.charAt(units.length() - 1);
    if (space != NONE && isOfWord(last) && isOfWord(c)) {
      put(' ', space);
    }
    space = NONE;
    char plain = isQuotationMark(c) ? QUOTATION_MARK : isDash(c) ? DASH : c;
    if (plain == last && (plain == QUOTATION_MARK || plain == DASH)) {
      return;
    }
    if (plain == '.' && (last == '.' || last == ELLIPSIS)) {
      units.setCharAt(units.length() - 1, ELLIPSIS);
      return;
    }
    put(plain, start);
  }

  private void put(char c, int start) {
    if (units.length() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length + starts.length / 2 + 8);
    }
    starts[units.length()] = start;
    units.append(c);
  }

  private static int clusterEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && end - start < LONGEST_CLUSTER) {
      char next = text.charAt(end);
      if (next < 0x80) {
        return end;
      }
      int c = text.codePointAt(end);
      if (!UCharacter.hasBinaryProperty(c, UProperty.GRAPHEME_EXTEND)
          && FOLD.hasBoundaryBefore(c)) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /// Half of a surrogate pair counts as a letter.
  static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isQuotationMark(char c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }

  private static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT && c != '\u200c' && c != '\u200d';
  }
}
