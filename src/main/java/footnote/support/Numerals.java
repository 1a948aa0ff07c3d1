package footnote.support;

import footnote.support.Numeral.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the numbers of a text off its words.
final class Numerals {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[., ']\\d{3})+");
  private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d\\d");
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
  private static final Set<String> AFTERNOON = Set.of("pm");
  private static final Set<String> AND = Set.of("and", "y", "und");

  private final List<Word> words;
  private final Tongue tongue;
  private final List<Numeral> found = new ArrayList<>();

  private Numerals(List<Word> words, Tongue tongue) {
    this.words = words;
    this.tongue = tongue;
  }

  static List<Numeral> in(List<Word> words, Tongue tongue) {
    var numerals = new Numerals(words, tongue);
    for (int i = 0; i < words.size(); ) {
      i = numerals.read(i);
    }
    return List.copyOf(numerals.found);
  }

  /// Reads what starts at a word; the index of the word behind it.
  private int read(int at) {
    Word word = words.get(at);
    if (word.isNumber()) {
      return digits(at);
    }
    if (isRoman(word)) {
      add(Set.of((double) roman(word.text())), at, at, Kind.COUNT);
      return at + 1;
    }
    Double scale = NumberWords.scale(word, tongue);
    boolean counts = NumberWords.value(word, tongue) != null;
    return counts || scale != null && isCounted(at) ? spelled(at) : at + 1;
  }

  /// "a hundred", "hundert", "mil": a scale with nothing to multiply is a number of its own, but
  /// "millions" is not.
  private boolean isCounted(int at) {
    return !words.get(at).key().endsWith("s") || at > 0 && words.get(at - 1).isNumber();
  }

  private int digits(int at) {
    String text = words.get(at).text();
    int last = at;
    double factor = 1;
    while (last + 1 < words.size() && !words.get(last + 1).apart()) {
      Double scale = NumberWords.scale(words.get(last + 1), tongue);
      if (scale == null) {
        break;
      }
      factor *= scale;
      last++;
    }
    Set<Double> readings = scaled(readings(text), factor);
    String behind = last + 1 < words.size() ? words.get(last + 1).key() : "";
    boolean glued = last + 1 < words.size() && words.get(last + 1).glued();
    if (AFTERNOON.contains(behind) || behind.equals("p") && glued) {
      readings = both(readings, 12);
    }
    boolean year = factor == 1 && YEAR.matcher(text).matches();
    boolean decade = glued && behind.equals("s") && text.endsWith("0");
    add(readings, at, last, decade ? Kind.DECADE : year ? Kind.YEAR : Kind.COUNT);
    return last + 1;
  }

  private static Set<Double> scaled(Set<Double> readings, double factor) {
    var scaled = new HashSet<Double>();
    readings.forEach(each -> scaled.add((double) Math.round(each * factor * 1e4) / 1e4));
    return scaled;
  }

  private static Set<Double> both(Set<Double> readings, double more) {
    var both = new HashSet<>(readings);
    readings.forEach(each -> both.add(each + more));
    return both;
  }

  private int spelled(int at) {
    double total = 0;
    double current = 0;
    int last = at;
    for (int i = at; i < words.size() && (i == at || !words.get(i).apart()); i++) {
      Word word = words.get(i);
      Double value = i == at ? NumberWords.value(word, tongue) : NumberWords.unit(word, tongue);
      Double scale = NumberWords.scale(word, tongue);
      if (scale != null) {
        current = Math.max(1, current) * scale;
        total += scale >= 1000 ? current : 0;
        current = scale >= 1000 ? 0 : current;
      } else if (value != null && (i == at || fits(total, current, value))) {
        current += value;
      } else if (!AND.contains(word.key()) || !continues(i + 1, total, current)) {
        break;
      }
      last = AND.contains(word.key()) ? last : i;
    }
    add(Set.of(total + current), at, last, Kind.COUNT);
    return last + 1;
  }

  private boolean continues(int at, double total, double current) {
    Double next = at < words.size() ? NumberWords.unit(words.get(at), tongue) : null;
    return next != null && (total > 0 || current >= 20) && fits(total, current, next);
  }

  /// "twenty" takes a unit, "hundred" what is below it.
  private static boolean fits(double total, double current, double value) {
    boolean tens = current % 100 >= 20 && current % 10 == 0 && value < 10;
    boolean hundreds = current >= 100 && current % 100 == 0 && value < 100;
    return value > 0 && (tens || hundreds || current == 0 && total >= 1000 && value < 1000);
  }

  private void add(Set<Double> readings, int first, int last, Kind kind) {
    boolean share = last + 1 < words.size() && words.get(last + 1).text().equals("%");
    found.add(new Numeral(readings, first, last, share ? Kind.SHARE : kind));
  }

  static Set<Double> readings(String digits) {
    String[] parts = digits.split("\\D");
    double joined = Double.parseDouble(String.join("", parts));
    double cut = parts.length == 2 ? Double.parseDouble(parts[0] + "." + parts[1]) : joined;
    if (parts.length == 2 && digits.contains(",") && GROUPED.matcher(digits).matches()) {
      return parts[0].equals("0") ? Set.of(cut) : joined == cut ? Set.of(cut) : Set.of(joined, cut);
    }
    boolean grouped = GROUPED.matcher(digits).matches();
    return grouped && joined != cut ? Set.of(joined, cut) : Set.of(grouped ? joined : cut);
  }

  private static boolean isRoman(Word word) {
    return word.text().length() > 1 && ROMAN.matcher(word.text()).matches();
  }

  private static int roman(String text) {
    int value = 0;
    int before = 0;
    for (char c :
        new StringBuilder(text.toUpperCase(Locale.ROOT)).reverse().toString().toCharArray()) {
      int each = c == 'X' ? 10 : c == 'V' ? 5 : 1;
      value += each < before ? -each : each;
      before = Math.max(before, each);
    }
    return value;
  }
}
