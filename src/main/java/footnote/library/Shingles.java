package footnote.library;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What a text is made of: the hashes of every three words that follow one another, case and
/// punctuation aside. Where words are not parted by spaces, of every five characters.
final class Shingles {
  private static final int WORDS = 3;
  private static final int CHARACTERS = 5;

  /// No script below is written without spaces.
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private long[] tokens = new long[256];
  private boolean[] single = new boolean[256];
  private int count;

  private Shingles() {}

  /// The hashes in ascending order, each once.
  static long[] of(String text) {
    var shingles = new Shingles();
    shingles.split(text);
    return shingles.hashes();
  }

  /// The share of all shingles of two texts that both have (Jaccard).
  static double likeness(long[] one, long[] other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = one.length + other.length - both;
    return all == 0 ? 1 : (double) both / all;
  }

  private void split(String text) {
    long word = 0;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean isWord = isWord(c);
      if (isWord && !standsAlone(c)) {
        word = mixed(word + Character.toLowerCase(c) + 1);
        continue;
      }
      if (word != 0) {
        add(word, false);
        word = 0;
      }
      if (isWord) {
        add(mixed(c + 1), true);
      }
    }
    if (word != 0) {
      add(word, false);
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || c > 127
            && switch (Character.getType(c)) {
              case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
              default -> false;
            };
  }

  private static boolean standsAlone(int c) {
    return c >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  private void add(long token, boolean isSingle) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
      single = Arrays.copyOf(single, 2 * count);
    }
    tokens[count] = token;
    single[count++] = isSingle;
  }

  private long[] hashes() {
    var hashes = new long[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      int end = i + (single[i] ? CHARACTERS : WORDS);
      if (end <= count || i == 0) {
        hashes[found++] = hash(i, Math.min(end, count));
      }
    }
    Arrays.sort(hashes, 0, found);
    int distinct = 0;
    for (int i = 0; i < found; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  private long hash(int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = mixed(hash + tokens[i]);
    }
    return hash;
  }

  /// The finaliser of SplitMix64: every bit of the number bears on every bit of the result.
  static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
