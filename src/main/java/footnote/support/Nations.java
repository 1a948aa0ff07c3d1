package footnote.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Countries, whatever the language that names them, and their people where the name does not tell:
/// "Germany" is "Alemania", "France" has to do with "French".
final class Nations {
  private static final int SHORTEST = 4;
  private static final List<String> LANGUAGES = List.of("en", "es", "de", "ru");
  private static final Set<String> COMMON =
      Set.of(
          "island",
          "islands",
          "united",
          "vereinigte",
          "vereinigtes",
          "republic",
          "south",
          "north",
          "islas",
          "inseln",
          "острова",
          "republik",
          "republica",
          "central",
          "saint",
          "states",
          "kingdom",
          "новая",
          "святои",
          "estados",
          "unidos",
          "territory",
          "southern");
  private static final List<String> PEOPLES =
      List.of(
          "FR france french frenchman",
          "ES spain spanish spaniard espanol espanola",
          "NL netherlands dutch holland holanda",
          "CH switzerland swiss suizo schweizer",
          "GB britain british england english uk ingles britanico",
          "DK denmark danish danes dane",
          "PL poland polish pole poles",
          "IE ireland irish",
          "WA wales welsh",
          "PH philippines filipino filipinos",
          "US us usa american americans estadounidense сша америка",
          "DE germany german deutsch aleman",
          "GR greece greek greeks griego",
          "TR turkey turkish turk turks",
          "FI finland finnish finn finns",
          "IQ iraq iraqi",
          "PE peru peruvian",
          "NO norway norwegian norse",
          "SE sweden swedish swede swedes",
          "UA ukraine ukrainian",
          "CN china chinese chino");
  private static final Map<String, Set<String>> BY_NAME = new HashMap<>();

  static {
    for (String region : Locale.getISOCountries()) {
      for (String language : LANGUAGES) {
        String name = Locale.of("", region).getDisplayCountry(Locale.of(language));
        Word.in(name).stream().map(Word::key).forEach(key -> add(key, region));
      }
    }
    for (String people : PEOPLES) {
      String[] parts = people.split(" ");
      Arrays.stream(parts).skip(1).forEach(key -> add(key, parts[0]));
    }
  }

  private Nations() {}

  private static void add(String key, String region) {
    if (!COMMON.contains(key)
        && (key.length() >= SHORTEST || key.equals("us") || key.equals("uk"))) {
      BY_NAME.computeIfAbsent(key, k -> new HashSet<>()).add(region);
    }
  }

  /// Whether both name one country or its people.
  static boolean same(String one, String other) {
    Set<String> regions = regions(one);
    return !regions.isEmpty() && regions(other).stream().anyMatch(regions::contains);
  }

  /// In Russian names have many endings.
  private static Set<String> regions(String key) {
    Set<String> exact = BY_NAME.get(key);
    if (exact != null || key.isEmpty() || key.charAt(0) < 0x400) {
      return exact == null ? Set.of() : exact;
    }
    return BY_NAME.entrySet().stream()
        .filter(entry -> entry.getKey().charAt(0) >= 0x400 && Alike.names(key, entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toSet());
  }
}
