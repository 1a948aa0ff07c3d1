package footnote.article;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/// The clean-up that makes a text canonical: LF line ends, one blank line between paragraphs, one
/// space between words, nothing invisible. Cleaning twice changes nothing more.
///
/// No normalisation form is applied: what can be seen stays as it was written.
public final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

  /// Scripts whose spelling needs joiners between letters.
  private static final Set<UnicodeScript> JOINING =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private CleanText() {}

  public static String of(String raw) {
    String visible = joinersInPlace(visible(raw));
    StringBuilder out = new StringBuilder(visible.length());
    boolean space = false;
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (c == ' ') {
        space = true;
      } else {
        if (space && c != '\n' && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return BLANK_LINES.matcher(out).replaceAll("\n\n").strip();
  }

  /// The same for what must stand on one line: a title, a name.
  public static String line(String raw) {
    return of(raw).replaceAll("\n+", " ");
  }

  private static String visible(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int c;
    for (int i = 0; i < raw.length(); i += Character.charCount(c)) {
      c = raw.codePointAt(i);
      switch (c) {
        case '\n', '\u000B', '\u0085', '\u2028' -> out.append('\n');
        case '\f', '\u2029' -> out.append("\n\n");
        case '\r' -> {
          if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
            out.append('\n');
          }
        }
        case '\t' -> out.append(' ');
        case ZWJ, ZWNJ -> out.append((char) c);
        default -> appendVisible(out, c);
      }
    }
    return out.toString();
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (Character.getType(c) == Character.SURROGATE) {
      out.appendCodePoint(REPLACEMENT);
    } else if (!isInvisible(c)) {
      out.appendCodePoint(c);
    }
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> true;
      case Character.FORMAT -> !isVisibleFormat(c);
      case Character.UNASSIGNED ->
          (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || isTag(c);
      default ->
          c == 0x034F || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0D) || isTag(c);
    };
  }

  /// Number signs of Arabic, Syriac and Kaithi, and the frames of hieroglyphs, have ink.
  private static boolean isVisibleFormat(int c) {
    return (c >= 0x0600 && c <= 0x0605)
        || c == 0x06DD
        || c == 0x070F
        || c == 0x0890
        || c == 0x0891
        || c == 0x08E2
        || c == 0x110BD
        || c == 0x110CD
        || (c >= 0x13430 && c <= 0x1345F);
  }

  private static boolean isTag(int c) {
    return c >= 0xE0000 && c <= 0xE0FFF;
  }

  /// Keeps joiners and emoji selectors only where they change what is seen.
  private static String joinersInPlace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int next = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      next = next > i ? next : afterJoiners(text, i + 1);
      int before = out.isEmpty() ? ' ' : out.codePointBefore(out.length());
      boolean keep =
          switch (c) {
            case ZWJ, ZWNJ ->
                isJoined(c, before, next < text.length() ? text.codePointAt(next) : ' ');
            case 0xFE0E, 0xFE0F -> Character.isEmoji(before) && !isBareSign(before, text, i + 1);
            default -> true;
          };
      if (keep) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /// A digit, `#` or `*` is an emoji only inside a keycap.
  private static boolean isBareSign(int before, String text, int next) {
    return before < 0x80 && (next >= text.length() || text.charAt(next) != '\u20E3');
  }

  private static int afterJoiners(String text, int from) {
    int i = from;
    while (i < text.length() && "\u200C\u200D\uFE0E\uFE0F".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isJoined(int joiner, int before, int after) {
    if (joiner == ZWJ && Character.isExtendedPictographic(after)) {
      return before == 0xFE0F || Character.isEmoji(before) && before > 0x80;
    }
    return JOINING.contains(UnicodeScript.of(before)) && JOINING.contains(UnicodeScript.of(after));
  }
}
