package footnote.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The numbers that a text says, in digits or in words, however they are written: "1,200", "1.200"
/// and "1.2 thousand" are the same.
final class Quantities {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("zero", "cero", "null", "ноль"),
          List.of("one", "eins"),
          List.of("two", "dos", "zwei", "два", "две"),
          List.of("three", "tres", "drei", "три"),
          List.of("four", "cuatro", "vier", "четыре"),
          List.of("five", "cinco", "fünf", "пять"),
          List.of("six", "seis", "sechs", "шесть"),
          List.of("seven", "siete", "sieben", "семь"),
          List.of("eight", "ocho", "acht", "восемь"),
          List.of("nine", "nueve", "neun", "девять"),
          List.of("ten", "diez", "zehn", "десять"),
          List.of("eleven", "once", "elf", "одиннадцать"),
          List.of("twelve", "doce", "zwölf", "двенадцать"));

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 1e2),
          Map.entry("thousand", 1e3),
          Map.entry("mil", 1e3),
          Map.entry("tausend", 1e3),
          Map.entry("тысяч", 1e3),
          Map.entry("тысячи", 1e3),
          Map.entry("million", 1e6),
          Map.entry("millones", 1e6),
          Map.entry("millionen", 1e6),
          Map.entry("миллиона", 1e6),
          Map.entry("миллионов", 1e6),
          Map.entry("billion", 1e9));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<digits>\\d+(?:[.,\\u00a0\\u202f]\\d+)*)(?:\\s+(?<scale>\\p{L}+))?|(?<word>\\p{L}+)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,\\u00a0\\u202f]\\d{3})+");

  private Quantities() {}

  static Set<Double> in(String text) {
    var found = new HashSet<Double>();
    NUMBER.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> add(match, found));
    return found;
  }

  private static void add(MatchResult match, Set<Double> found) {
    String digits = match.group("digits");
    if (digits != null) {
      double scale =
          match.group("scale") == null ? 1 : SCALES.getOrDefault(match.group("scale"), 1.0);
      found.add(value(digits) * scale);
      return;
    }
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).contains(match.group("word"))) {
        found.add((double) i);
      }
    }
  }

  private static double value(String digits) {
    if (GROUPED.matcher(digits).matches()) {
      return Double.parseDouble(digits.replaceAll("\\D", ""));
    }
    String[] parts = digits.split("\\D");
    return Double.parseDouble(
        parts.length == 2 ? parts[0] + "." + parts[1] : String.join("", parts));
  }
}
