package footnote.support;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The languages whose small words are known, with those words: they say how a sentence stands to
/// its facts, and nothing of what the facts are. Every word is written as [Word#key] writes it.
enum Tongue {
  EN(
      "the a an this that these those it its he she they them their his her him we us our you your i"
          + " my me who whom whose which what when where while why how and or but nor so yet if then"
          + " than as at by for from in into of on onto off out over to toward towards up down with"
          + " within about above across after against along among around before behind below beneath"
          + " beside besides between beyond during except inside near outside per since through"
          + " throughout till under until upon via is are was were be been being am do does did done"
          + " doing has have had having will would shall should can could may might must cannot also too very"
          + " such own same other others another any some all both each every either there here just"
          + " only even still already not no yes s t d ll re ve one ones because though although"
          + " however therefore thus hence whether more most much many less least few several lot well"
          + " again once ever now later earlier rather quite about called known including"
          + " include includes various upon within amongst whilst instead",
      "not no never none nobody nothing neither nor without cannot nowhere failed fails fail refused"
          + " refuses refuse denied denies deny lacks lacked lack unable",
      "may might could can would should possibly probably perhaps potentially reportedly allegedly"
          + " purportedly supposedly expected planned plans plan planning likely believed thought"
          + " suspected alleged rumored rumoured intends intended hopes hoped seems seemed appears"
          + " appeared presumably estimated claimed claims claim said says believe believes argued"
          + " proposed apparently aims aim accused charged suspect reports reported considered almost nearly partly partially virtually around roughly",
      "may might possibly probably perhaps potentially reportedly allegedly purportedly supposedly"
          + " likely believed suspected alleged rumored rumoured presumably apparently almost nearly partly partially virtually",
      "and or but while whereas"),
  ES(
      "el la los las un una unos unas lo al del de a en y e o u que se su sus por para con como mas"
          + " pero es son fue fueron era eran ser sido esta estan estaba este esto estos estas ese esa"
          + " eso esos esas ha han habia hay muy tambien ya entre sobre desde hasta cuando donde quien"
          + " cual cuyo cuya porque si le les me te nos mi tu ante bajo contra durante mediante segun"
          + " tras otro otra otros otras todo toda todos todas cada mismo misma tan tanto asi aunque"
          + " mientras uno no ni sin tiene tienen tuvo hace hacia menos mucho muchos muchas algunos"
          + " algunas varios varias ano anos dia dias",
      "no nunca jamas nadie nada ninguno ninguna ningun ni tampoco sin nego niega negaron rechazo",
      "podria podrian puede pueden quiza quizas supuestamente presuntamente posiblemente"
          + " probablemente parece previsto prevista espera preve planea planean presunto presunta casi parcialmente"
          + " estima cree creen aparentemente seguramente",
      "podria podrian quiza quizas supuestamente presuntamente posiblemente probablemente casi parcialmente presunto"
          + " presunta aparentemente",
      "y e o u pero mientras"),
  DE(
      "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei"
          + " beim mit nach von vom vor zu zum zur uber unter durch fur gegen ohne um bis seit wahrend"
          + " zwischen ist sind war waren sein wird werden wurde wurden worden hat haben hatte hatten"
          + " habe kann konnen konnte muss mussen soll sollen als wie wenn dass weil da so es er sie"
          + " ihr ihre ihren ihrer ihrem seine seinen seiner seinem sich man nicht kein keine auch nur"
          + " noch schon sehr mehr dort hier dies diese dieser dieses diesem diesen jede jeder jedes"
          + " alle allen welche welcher was wer wo etwa rund sowie dabei damit dann denn doch ins"
          + " jahr jahre jahren tag tage",
      "nicht kein keine keinen keiner keinem keines nie niemals niemand nichts weder ohne",
      "konnte konnten moglicherweise vielleicht angeblich mutmasslich mutmassliche vermutlich"
          + " wahrscheinlich offenbar voraussichtlich soll sollen kann konnen scheint plant planen"
          + " wohl anscheinend eventuell geplant erwartet fast beinahe teilweise",
      "konnte konnten moglicherweise vielleicht angeblich mutmasslich mutmassliche vermutlich"
          + " wahrscheinlich voraussichtlich anscheinend fast beinahe teilweise",
      "und oder aber wahrend sondern"),
  RU(
      "и в во на с со к ко по за из от до о об у для при над под через между без а но или что как"
          + " это этот эта эти того этого этои этих тот та те он она оно они его ее их ему еи им был"
          + " была было были быть есть будет будут не ни же ли бы то так также тоже уже еще только"
          + " когда где кто которыи которая которое которые которого которои которых которым чтобы"
          + " если чем после перед свои своего своеи своих все всех весь вся более менее очень там"
          + " тут здесь себя год года году лет годах день дня",
      "не нет ни никогда никто ничего никакои никаких никому нельзя без отказался отказалась"
          + " отказались отрицает",
      "может могут мог могла могли возможно вероятно предположительно якобы ожидается планирует"
          + " планируют предполагается намерен намерена наверное кажется видимо сообщается почти частично",
      "может могут возможно вероятно предположительно якобы наверное видимо почти частично",
      "и а но или");

  private final Set<String> small;
  private final Set<String> denials;
  private final Set<String> reserves;
  private final Set<String> clearReserves;
  private final Set<String> joints;

  Tongue(String small, String denials, String reserves, String clearReserves, String joints) {
    this.small = set(small);
    this.denials = set(denials);
    this.reserves = set(reserves);
    this.clearReserves = set(clearReserves);
    this.joints = set(joints);
  }

  private static Set<String> set(String words) {
    return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /// The language with the most small words among the words; at equal numbers the first, and
  /// English where there are none.
  static Tongue of(List<Word> words) {
    Tongue best = EN;
    long most = 0;
    for (Tongue tongue : values()) {
      long count = words.stream().filter(word -> tongue.small.contains(word.key())).count();
      best = count > most ? tongue : best;
      most = Math.max(most, count);
    }
    return best;
  }

  /// Says nothing by itself.
  boolean isSmall(Word word) {
    return small.contains(word.key());
  }

  boolean denies(Word word) {
    return denials.contains(word.key());
  }

  /// Says in some sense that the matter is not certain.
  boolean reserves(Word word) {
    return reserves.contains(word.key()) && !(word.isCapital() && !word.opens());
  }

  /// Says so in no other sense.
  boolean clearlyReserves(Word word) {
    return clearReserves.contains(word.key()) && reserves(word);
  }

  /// Joins two clauses.
  boolean joins(Word word) {
    return joints.contains(word.key());
  }
}
