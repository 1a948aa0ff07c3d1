package footnote.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The sentences of a text: in order, apart from each other, without outer white space, together
/// everything that is not white space. None is longer than 1,000 UTF-16 units.
public final class Sentences {
  private static final int LONGEST = 1_000;
  private static final Pattern LABEL =
      Pattern.compile("(?:Highlights|Key points|Summary|TL;DR): ", Pattern.CASE_INSENSITIVE);

  private Sentences() {}

  public static List<Span> of(String text, String language) {
    List<Span> sentences = new ArrayList<>();
    for (Span line : Lines.of(text)) {
      inLine(text, line, language, sentences);
    }
    return sentences;
  }

  private static void inLine(String text, Span line, String language, List<Span> sentences) {
    String words = line.in(text);
    Matcher label = LABEL.matcher(words);
    int start = label.lookingAt() ? label.end() : 0;
    if (start > 0) {
      sentences.add(new Span(line.start(), line.start() + start - 1));
    }
    Joints joints = new Joints(words, language);
    for (int end : Stops.of(words, language)) {
      int stop = joints.afterClosers(end);
      if (stop > start && (stop == words.length() || joints.isEnd(start, stop))) {
        add(words, start, stop, line.start(), sentences);
        start = stop;
      }
    }
    add(words, start, words.length(), line.start(), sentences);
  }

  private static void add(String words, int from, int to, int shift, List<Span> sentences) {
    Span rest = Lines.trimmed(words, from, to);
    while (rest != null) {
      int end = rest.length() > LONGEST ? clause(words, rest.start()) : rest.end();
      Span part = Lines.trimmed(words, rest.start(), end);
      if (part != null) {
        sentences.add(part.shifted(shift));
      }
      rest = remaining(words, end, rest.end());
    }
  }

  private static @Nullable Span remaining(String words, int from, int to) {
    return from < to ? Lines.trimmed(words, from, to) : null;
  }

  /// Where a sentence that is too long is cut: behind its last clause that fits, else at a space.
  private static int clause(String words, int start) {
    int space = 0;
    for (int i = start + LONGEST; i > start + LONGEST / 2; i--) {
      if (Lines.isSpace(words.charAt(i))) {
        space = Math.max(space, i);
        if (";,:—–".indexOf(words.charAt(i - 1)) >= 0) {
          return i;
        }
      }
    }
    int hard = start + LONGEST;
    return space > 0 ? space : Character.isLowSurrogate(words.charAt(hard)) ? hard - 1 : hard;
  }
}
