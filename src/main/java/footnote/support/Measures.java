package footnote.support;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a claim measures as its grounds do: in their units and currencies, by their half of the
/// day, and of as many as they say.
final class Measures {
  /// Each line is one thing to measure, its units parted by bars, their names by spaces.
  private static final List<List<Set<String>>> UNITS =
      read(
          "$ dollar dollars usd dolares|€ euro euros eur|£ pound pounds gbp libras|₽ ruble rubles rubel рублеи"
              + " рубля рубль|¥ yen yuan|crown crowns|rupee rupees|franc francs",
          "metre metres meter meters metros метров метра|foot feet ft pies fuss|mile miles millas"
              + " meilen миль|kilometre kilometres kilometer kilometers km kilometros километров|yard"
              + " yards|inch inches pulgadas|centimetre centimetres cm|millimetre millimetres mm",
          "kilogram kilograms kg kilos kilo|ton tons tonne tonnes toneladas tonnen тонн|gram grams"
              + " gramos gramm граммов|lb lbs|ounce ounces",
          "litre litres liter liters litros литров|gallon gallons|barrel barrels",
          "hour hours horas stunden stunde часов часа|minute minutes minutos minuten минут|day days"
              + " dias tagen днеи|week weeks semanas wochen недель недели|month months meses monate"
              + " monaten месяцев месяца|year years anos jahre jahren лет",
          "am|pm",
          "celsius|fahrenheit",
          "all every each always entirely everyone everybody todos todas siempre alle alles immer все"
              + " всегда|some several many most few often sometimes mostly partly algunos algunas"
              + " einige manche некоторые",
          "hundreds cientos hunderte сотни|thousands miles tausende тысячи|millions|dozens decenas"
              + " dutzende десятки");
  private static final Set<String> ONLY =
      Set.of("only", "solely", "exclusively", "solamente", "unicamente", "ausschliesslich");
  private static final Set<String> SOLE =
      Set.of("sole", "just", "alone", "merely", "exclusive", "solo", "nur", "allein");

  private Measures() {}

  private static List<List<Set<String>>> read(String... lines) {
    return Arrays.stream(lines)
        .map(
            line ->
                Arrays.stream(line.split("\\|"))
                    .map(unit -> Arrays.stream(unit.split(" ")).collect(Collectors.toSet()))
                    .map(Set::copyOf)
                    .toList())
        .toList();
  }

  static Optional<String> objection(Statement claim, Grounds grounds) {
    Set<String> there = grounds.words().map(Word::key).collect(Collectors.toSet());
    return claim.words().stream()
        .filter(word -> isAnother(word.key(), there) || isOnly(word.key(), there))
        .map(word -> "the quotes do not say “%s”".formatted(word.text()))
        .findFirst();
  }

  private static boolean isAnother(String key, Set<String> there) {
    return UNITS.stream()
        .anyMatch(
            units ->
                units.stream().anyMatch(unit -> unit.contains(key) && !isIn(unit, there))
                    && units.stream().anyMatch(unit -> isIn(unit, there)));
  }

  private static boolean isIn(Set<String> unit, Set<String> there) {
    return unit.stream().anyMatch(there::contains);
  }

  private static boolean isOnly(String key, Set<String> there) {
    return ONLY.contains(key) && !isIn(ONLY, there) && !isIn(SOLE, there);
  }
}
