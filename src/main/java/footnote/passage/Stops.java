package footnote.passage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/// Where sentences of a line may end: by OpenNLP's model for English, else by ICU's rules for the
/// language. They cut too often rather than too seldom; [Joints] rejoins.
///
/// ICU's own filter of abbreviations is not used: the German one joins what follows "er." and
/// "ihr.".
final class Stops {
  private static final int WINDOW = 2_000;
  private static final int LONGEST_WORD = 100;
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final Map<String, BreakIterator> RULES = new ConcurrentHashMap<>();

  private Stops() {}

  /// Offsets after the last unit of a sentence, in order.
  static Iterable<Integer> of(String line, String language) {
    return language.equals("en") ? english(line) : ruled(line, language);
  }

  private static List<Integer> ruled(String line, String language) {
    BreakIterator rules = RULES.computeIfAbsent(language, Stops::rules).clone();
    rules.setText(line);
    List<Integer> ends = new ArrayList<>();
    for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
      ends.add(lastOf(line, end));
    }
    return ends;
  }

  private static BreakIterator rules(String language) {
    return BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
  }

  /// The model's stops, and those of the rules that a new sentence's first word confirms.
  private static Iterable<Integer> english(String line) {
    TreeSet<Integer> ends = modelled(line);
    for (int end : ruled(line, "en")) {
      if (Joints.starts(line.substring(end, Math.min(line.length(), end + 30)).strip())) {
        ends.add(end);
      }
    }
    return ends;
  }

  /// The model's time grows with the square of a run without spaces, so it sees windows, and ICU
  /// takes those where such a run stands.
  private static TreeSet<Integer> modelled(String line) {
    TreeSet<Integer> ends = new TreeSet<>();
    SentenceDetectorME model = new SentenceDetectorME(English.MODEL);
    int start = 0;
    while (start < line.length()) {
      int end = windowEnd(line, start);
      String window = line.substring(start, end);
      List<Integer> found =
          hasLongWord(window) ? ruled(window, "en") : inWindow(model.sentPosDetect(window));
      boolean last = end == line.length();
      int whole = last ? found.size() : found.size() - 1;
      for (int stop : found.subList(0, Math.max(0, whole))) {
        ends.add(start + stop);
      }
      start = last || whole < 1 ? end : start + found.get(whole - 1);
    }
    return ends;
  }

  private static int windowEnd(String line, int start) {
    if (line.length() - start <= WINDOW) {
      return line.length();
    }
    int space = line.lastIndexOf(' ', start + WINDOW);
    return space > start ? space : start + WINDOW;
  }

  private static boolean hasLongWord(String window) {
    int space = -1;
    for (int i = 0; i < window.length(); i++) {
      if (window.charAt(i) == ' ') {
        space = i;
      } else if (i - space > LONGEST_WORD) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> inWindow(Span[] sentences) {
    List<Integer> ends = new ArrayList<>();
    for (Span sentence : sentences) {
      ends.add(sentence.getEnd());
    }
    return ends;
  }

  /// The end without white space and without brackets that open the next sentence.
  private static int lastOf(String line, int end) {
    int stop = end;
    while (stop > 0 && isBetween(line, stop - 1)) {
      stop--;
    }
    return stop;
  }

  private static boolean isBetween(String line, int at) {
    char c = line.charAt(at);
    boolean quotes = "“‘«".indexOf(c) >= 0 && at + 1 < line.length();
    return Lines.isSpace(c)
        || "「『（【《〈([„¿¡".indexOf(c) >= 0
        || quotes && !Lines.isSpace(line.charAt(at + 1));
  }

  private static final class English {
    private static final SentenceModel MODEL = load();

    private static SentenceModel load() {
      try (InputStream in = Stops.class.getResourceAsStream(Stops.MODEL)) {
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("The sentence model is missing from the class path.", e);
      }
    }
  }
}
