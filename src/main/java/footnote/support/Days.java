package footnote.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of a text off its words, in digits or with the month's name.
final class Days {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> WEEKDAYS = new HashMap<>();

  static {
    number(
        MONTHS,
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "       sept",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь");
    MONTHS.put("sept", 9);
    number(
        WEEKDAYS,
        "monday tuesday wednesday thursday friday saturday sunday",
        "lunes martes miercoles jueves viernes sabado domingo",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "понедельник вторник среда четверг пятница суббота воскресенье",
        "понедельника вторника среду четверга пятницу субботу воскресенья");
  }

  private static final Pattern SHORT = Pattern.compile("may|mar|mai|march|dec|jan|marz");
  private static final Set<String> BETWEEN =
      Set.of(
          "of", "de", "del", "the", "st", "nd", "rd", "th", "and", "to", "y", "und", "и", "года");
  private static final Set<String> BEFORE =
      Set.of(
          "in", "of", "since", "until", "by", "from", "early", "late", "last", "this", "on", "im");
  private static final int REACH = 4;
  private static final int LAST_DAY = 31;

  private final List<Word> words;
  private final List<Day> found = new ArrayList<>();

  private Days(List<Word> words) {
    this.words = words;
  }

  static List<Day> in(List<Word> words) {
    var days = new Days(words);
    for (int i = 0; i < words.size(); i++) {
      days.read(i);
    }
    return List.copyOf(days.found);
  }

  /// 1 for Monday; null where the word is no weekday.
  static @Nullable Integer weekday(Word word) {
    return WEEKDAYS.get(word.key());
  }

  static boolean isMonth(Word word) {
    return MONTHS.containsKey(word.key());
  }

  private static void number(Map<String, Integer> names, String... series) {
    for (String each : series) {
      String[] parts = each.strip().split(" +");
      for (int i = 0; i < parts.length; i++) {
        names.putIfAbsent(parts[i], i + 1);
      }
    }
  }

  private void read(int at) {
    Word word = words.get(at);
    Integer month = MONTHS.get(word.key());
    if (month != null) {
      named(at, month);
    } else if (word.isNumber() && word.text().matches("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}")) {
      written(at, word.text().split("[-./]"));
    }
  }

  private void written(int at, String[] parts) {
    boolean yearFirst = parts[0].length() == 4;
    boolean yearLast = parts[2].length() == 4;
    int middle = Integer.parseInt(parts[1]);
    if (yearFirst) {
      int day = Integer.parseInt(parts[2]);
      found.add(new Day(Set.of(day), Set.of(middle), Integer.valueOf(parts[0]), at, at));
    } else if (yearLast) {
      int first = Integer.parseInt(parts[0]);
      Set<Integer> either = first == middle ? Set.of(first) : Set.of(first, middle);
      Set<Integer> month = middle > 12 ? Set.of(first) : first > 12 ? Set.of(middle) : either;
      Set<Integer> day = middle > 12 ? Set.of(middle) : first > 12 ? Set.of(first) : either;
      found.add(new Day(day, month, Integer.valueOf(parts[2]), at, at));
    }
  }

  private void named(int at, int month) {
    var days = new TreeSet<Integer>();
    int first = at;
    for (int i = at - 1; i >= Math.max(0, at - REACH) && isPart(words.get(i)); i--) {
      first = addDay(i, days) ? i : first;
    }
    int last = at;
    Integer year = null;
    boolean before = !days.isEmpty();
    for (int i = at + 1; i < Math.min(words.size(), at + REACH + 1) && year == null; i++) {
      year = year(words.get(i));
      boolean day = year == null && !before && addDay(i, days);
      last = year != null || day ? i : last;
      if (year == null && !day && !BETWEEN.contains(words.get(i).key())) {
        break;
      }
    }
    boolean alone = first == last;
    if (!alone || !SHORT.matcher(words.get(at).key()).matches() || isMonthAlone(at)) {
      found.add(new Day(days, Set.of(month), year, first, last));
    }
  }

  private static boolean isPart(Word word) {
    return day(word) > 0 || BETWEEN.contains(word.key());
  }

  private boolean addDay(int at, Set<Integer> days) {
    int day = day(words.get(at));
    return day > 0 && days.add(day);
  }

  private boolean isMonthAlone(int at) {
    return words.get(at).isCapital() && at > 0 && BEFORE.contains(words.get(at - 1).key());
  }

  private static int day(Word word) {
    int day = word.text().matches("\\d{1,2}") ? Integer.parseInt(word.text()) : 0;
    return day <= LAST_DAY ? day : 0;
  }

  private static @Nullable Integer year(Word word) {
    return word.text().matches("[12]\\d{3}") ? Integer.valueOf(word.text()) : null;
  }
}
