package footnote.support;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the number words of each language count. The word for one is none of them: it is an
/// article or a pronoun more often.
final class NumberWords {
  private static final Map<Tongue, Map<String, Double>> VALUES = new EnumMap<>(Tongue.class);
  private static final Map<Tongue, Map<String, Double>> SCALES = new EnumMap<>(Tongue.class);
  private static final Map<String, Double> GLUED =
      Map.of("k", 1e3, "m", 1e6, "mn", 1e6, "bn", 1e9, "tn", 1e12);

  private static final Set<String> ONE =
      Set.of("one", "first", "un", "uno", "una", "один", "одна", "одно", "одного", "первыи");

  static {
    count(
        Tongue.EN,
        "zero  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen twenty",
        " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            + " twentieth");
    tens(Tongue.EN, "thirty forty fifty sixty seventy eighty ninety");
    scales(Tongue.EN, "dozen 12 dozens 12 hundred 100 thousand 1e3 million 1e6 billion 1e9");
    scales(Tongue.EN, "trillion 1e12 millions 1e6 billions 1e9 mln 1e6 bln 1e9");
    count(
        Tongue.ES,
        "cero  dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
            + " dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres"
            + " veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
        " primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo",
        " primera segunda tercera cuarta quinta sexta septima octava novena decima");
    tens(Tongue.ES, "treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    scales(Tongue.ES, "cien 100 ciento 100 mil 1e3 millon 1e6 millones 1e6 billones 1e12");
    add(VALUES, Tongue.ES, "doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500");
    add(VALUES, Tongue.ES, "seiscientos 600 setecientos 700 ochocientos 800 novecientos 900");
    count(
        Tongue.DE,
        "null  zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn"
            + " sechzehn siebzehn achtzehn neunzehn zwanzig");
    tens(Tongue.DE, "dreissig vierzig funfzig sechzig siebzig achtzig neunzig");
    scales(Tongue.DE, "hundert 100 tausend 1e3 million 1e6 millionen 1e6 mio 1e6 milliarde 1e9");
    scales(Tongue.DE, "milliarden 1e9 mrd 1e9 billionen 1e12 dutzend 12");
    compounds();
    count(
        Tongue.RU,
        "ноль  два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
            + " тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать"
            + " девятнадцать двадцать",
        "  двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати",
        " первыи второи третии четвертыи пятыи шестои седьмои восьмои девятыи десятыи",
        " первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая",
        " первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого",
        "  две",
        "  двое трое четверо пятеро шестеро семеро");
    tens(Tongue.RU, "тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто");
    scales(Tongue.RU, "сто 100 ста 100 тысяча 1e3 тысячи 1e3 тысяч 1e3 тыс 1e3 миллион 1e6");
    scales(Tongue.RU, "миллиона 1e6 миллионов 1e6 млн 1e6 миллиард 1e9 миллиарда 1e9");
    scales(Tongue.RU, "миллиардов 1e9 млрд 1e9 дюжина 12 дюжины 12");
    add(VALUES, Tongue.RU, "двести 200 триста 300 четыреста 400 пятьсот 500 шестьсот 600");
    add(VALUES, Tongue.RU, "семьсот 700 восемьсот 800 девятьсот 900");
  }

  private NumberWords() {}

  /// What the word counts by itself; null where it is no number word.
  static @Nullable Double value(Word word, Tongue tongue) {
    return VALUES.getOrDefault(tongue, Map.of()).get(word.key());
  }

  /// The same behind another number word, where one is a number as well.
  static @Nullable Double unit(Word word, Tongue tongue) {
    return ONE.contains(word.key()) ? Double.valueOf(1) : value(word, tongue);
  }

  /// What the word multiplies the number before it by; null where it does not.
  static @Nullable Double scale(Word word, Tongue tongue) {
    Double glued = word.glued() ? GLUED.get(word.key()) : null;
    return glued != null ? glued : SCALES.getOrDefault(tongue, Map.of()).get(word.key());
  }

  private static void count(Tongue tongue, String... series) {
    for (String words : series) {
      String[] each = words.split(" ", -1);
      for (int i = 0; i < each.length; i++) {
        put(VALUES, tongue, each[i], i);
      }
    }
  }

  private static void tens(Tongue tongue, String words) {
    String[] each = words.split(" ");
    for (int i = 0; i < each.length; i++) {
      put(VALUES, tongue, each[i], 30 + 10.0 * i);
    }
  }

  private static void scales(Tongue tongue, String words) {
    add(SCALES, tongue, words);
  }

  private static void add(Map<Tongue, Map<String, Double>> to, Tongue tongue, String pairs) {
    String[] each = pairs.split(" ");
    for (int i = 0; i < each.length; i += 2) {
      put(to, tongue, each[i], Double.parseDouble(each[i + 1]));
    }
  }

  private static void put(
      Map<Tongue, Map<String, Double>> to, Tongue tongue, String word, double value) {
    if (!word.isEmpty()) {
      to.computeIfAbsent(tongue, key -> new HashMap<>()).put(word, value);
    }
  }

  /// "einundzwanzig" to "neunundneunzig", the hundreds and thousands, and the ordinals.
  private static void compounds() {
    String[] units = "ein zwei drei vier funf sechs sieben acht neun".split(" ");
    String[] tens = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split(" ");
    for (int unit = 0; unit < units.length; unit++) {
      for (int ten = 0; ten < tens.length; ten++) {
        put(VALUES, Tongue.DE, units[unit] + "und" + tens[ten], 21 + unit + 10.0 * ten);
      }
      put(VALUES, Tongue.DE, units[unit] + "hundert", 100.0 * (unit + 1));
      put(VALUES, Tongue.DE, units[unit] + "tausend", 1000.0 * (unit + 1));
    }
    String[] ordinals = "erst zweit dritt viert funft sechst siebt acht neunt zehnt".split(" ");
    for (int i = 1; i < ordinals.length; i++) {
      for (String ending : "e er en es em".split(" ")) {
        put(VALUES, Tongue.DE, ordinals[i] + ending, i + 1.0);
      }
    }
  }
}
