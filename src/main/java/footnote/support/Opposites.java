package footnote.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Whether a claim says the opposite of its grounds: one word of a pair where they have the other
/// only.
final class Opposites {
  /// Words of one side are parted by spaces, the sides by a bar.
  private static final List<List<Set<String>>> PAIRS =
      pairs(
          "rose rise rises rising risen increase increased increases increasing grew grow grows grown growing climbed"
              + "|fell fall falls falling fallen decrease decreased decreases decreasing decline declined declines declining dropped drop shrank",
          "more|less fewer",
          "higher|lower",
          "larger bigger greater|smaller",
          "above over|below under",
          "before|after",
          "won win wins winning|lost lose loses losing",
          "accepted accept accepts approved approve|rejected reject rejects refused",
          "allow allows allowed allowing permit permits permitted legalized"
              + "|ban bans banned banning forbid forbids forbidden prohibit prohibits prohibited prevent prevents prevented",
          "open opens opened opening reopened|close closes closed closing shut",
          "first|last final",
          "north northern|south southern",
          "east eastern|west western",
          "left|right",
          "guilty convicted|innocent acquitted",
          "alive survived survive survives|dead died dies killed",
          "older oldest elder|younger youngest",
          "earlier earliest|later latest",
          "true|false",
          "bought buy buys purchased|sold sell sells",
          "best|worst",
          "better|worse",
          "started start starts began begin begins begun|ended end ends stopped stop stops finished",
          "joined join joins|left leave leaves quit",
          "male|female",
          "man men|woman women",
          "father|mother",
          "son|daughter",
          "brother|sister",
          "husband|wife",
          "import imports imported|export exports exported",
          "maximum most|minimum least",
          "up|down",
          "inside|outside",
          "success successful succeeded|failure failed unsuccessful",
          "strong stronger|weak weaker",
          "hot warm|cold cool",
          "public|private",
          "ancient old|new modern",
          "support supports supported|oppose opposes opposed",
          "love loves loved|hate hates hated",
          "remember|forget",
          "positive|negative",
          "high|low",
          "long longer|short shorter",
          "fast faster|slow slower",
          "upper|lower",
          "major|minor",
          "arrive arrived arrives|depart departed departs",
          "gain gained gains|lose lost loses loss",
          "subio aumento crecio aumentaron|bajo disminuyo cayo descendio",
          "abrio abre abierto abrieron|cerro cierra cerrado cerraron",
          "antes|despues",
          "gano ganaron|perdio perdieron",
          "acepto aceptaron aprobo|rechazo rechazaron",
          "norte|sur",
          "este|oeste",
          "primero primera|ultimo ultima",
          "compro|vendio",
          "culpable|inocente",
          "mas|menos",
          "stieg stiegen gestiegen wuchs|sank sanken gesunken fiel fielen gefallen",
          "offnete eroffnet geoffnet eroffnete|schloss geschlossen",
          "vor|nach",
          "gewann gewonnen|verlor verloren",
          "angenommen|abgelehnt",
          "erlaubt|verboten",
          "norden nordlich|suden sudlich",
          "osten ostlich|westen westlich",
          "erste ersten erster|letzte letzten letzter",
          "kaufte gekauft|verkaufte verkauft",
          "schuldig|unschuldig",
          "выросло вырос выросла выросли увеличилось увеличился|упало упал упала упали снизилось снизился снизилась",
          "открыт открыта открыли открылся|закрыт закрыта закрыли закрылся",
          "до|после",
          "выиграл выиграла выиграли|проиграл проиграла проиграли",
          "принял приняли принят|отклонил отклонили отклонен",
          "разрешил разрешили|запретил запретили",
          "север северныи|юг южныи",
          "первыи первая|последнии последняя",
          "купил купила купили|продал продала продали",
          "больше|меньше");
  private static final List<String> CONTRARY =
      List.of("un", "in", "im", "il", "ir", "dis", "non", "не");
  private static final Set<String> LOCATING =
      Set.of("before", "after", "vor", "nach", "antes", "despues", "до", "после");
  private static final int LEAST = 4;

  private Opposites() {}

  private static List<List<Set<String>>> pairs(String... pairs) {
    var read = new ArrayList<List<Set<String>>>();
    for (String pair : pairs) {
      String[] sides = pair.split("\\|");
      Set<String> one = Set.copyOf(List.of(sides[0].split(" ")));
      Set<String> other = Set.copyOf(List.of(sides[1].split(" ")));
      read.add(List.of(one, other));
      read.add(List.of(other, one));
    }
    return List.copyOf(read);
  }

  static Optional<String> objection(Statement claim, Grounds grounds) {
    Scopes denied = Denials.denied(claim);
    boolean bothDeny =
        !denied.signs().isEmpty()
            && grounds.grounds().stream().anyMatch(each -> !each.denied().signs().isEmpty());
    if (bothDeny) {
      return Optional.empty();
    }
    for (int i = 0; i < claim.words().size(); i++) {
      if (denied.reach().contains(i)) {
        continue;
      }
      String key = claim.key(i);
      for (List<Set<String>> pair : PAIRS) {
        if (pair.getFirst().contains(key) && isOpposite(claim, i, pair, grounds)) {
          return Optional.of(
              "the quotes say the opposite of “%s”".formatted(claim.words().get(i).text()));
        }
      }
      if (isContraryThere(claim, i, grounds)) {
        return Optional.of(
            "the quotes say the opposite of “%s”".formatted(claim.words().get(i).text()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOpposite(
      Statement claim, int at, List<Set<String>> pair, Grounds grounds) {
    if (grounds.words().anyMatch(word -> pair.getFirst().contains(word.key()))) {
      return false;
    }
    return grounds.grounds().stream()
        .limit(1)
        .anyMatch(each -> hasOther(claim, at, pair.getLast(), each));
  }

  private static boolean hasOther(
      Statement claim, int at, Set<String> side, Grounds.Ground ground) {
    Statement each = ground.sentence();
    Scopes denied = ground.denied();
    for (int i = 0; i < each.words().size(); i++) {
      if (side.contains(each.key(i))
          && !denied.reach().contains(i)
          && (!LOCATING.contains(each.key(i)) || sameNext(claim, at, each, i))) {
        return true;
      }
    }
    return false;
  }

  /// "before the war" and "after the war", but not "A before B" and "B after A".
  private static boolean sameNext(Statement claim, int at, Statement each, int place) {
    return next(claim, at)
        .filter(key -> next(each, place).filter(k -> Alike.words(k, key)).isPresent())
        .isPresent();
  }

  private static Optional<String> next(Statement statement, int at) {
    return IntStream.range(at + 1, statement.words().size())
        .filter(i -> statement.isContent(i) || statement.isNumber(i))
        .mapToObj(statement::key)
        .findFirst();
  }

  private static boolean isContraryThere(Statement claim, int at, Grounds grounds) {
    String key = claim.key(at);
    return claim.isContent(at)
        && grounds.words().noneMatch(word -> Alike.words(key, word.key()))
        && grounds.sentences().stream()
            .limit(1)
            .flatMap(each -> each.words().stream())
            .anyMatch(word -> areContrary(key, word.key()));
  }

  /// One is the other with "un" or the like before it.
  static boolean areContrary(String one, String other) {
    return isContrary(one, other) || isContrary(other, one);
  }

  private static boolean isContrary(String plain, String contrary) {
    return plain.length() >= LEAST
        && CONTRARY.stream()
            .anyMatch(
                prefix ->
                    contrary.startsWith(prefix)
                        && Alike.words(plain, contrary.substring(prefix.length()))
                        && plain.charAt(0)
                            == (contrary.length() > prefix.length()
                                ? contrary.charAt(prefix.length())
                                : ' '));
  }
}
