package footnote.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules that put back together what a splitter cut after an abbreviation, an initial, a
/// number, or between a quotation and who said it.
final class Joints {
  private static final int NEAR = 300;

  private static final Set<String> BEFORE_A_NAME =
      words(
          "mr mrs ms mx messrs ph dr prof st sgt gen gov sen rep capt cpt lt col maj cmdr adm brig hon rev"
              + " fr pres supt insp det pfc pvt cpl mt ft vs v viz cf eg e.g i.e approx ca ave sr sra"
              + " srta dra ud uds ee mme mlle hr hrn dhr mevr mej sig dott ing dipl bzw vgl z.b d.h u.a"
              + " bijv t.a.v geb sog inkl ggf evtl zzgl gosp ул им проф акад т.е т.к о.е");
  private static final Set<String> BEFORE_A_NUMBER =
      words(
          "no nos nr nrs num núm vol vols pp p pg fig figs sec art ch chap op ver rd jan feb mar apr"
              + " jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic abb kap s bd"
              + " стр рис гл ст п № с c");
  private static final Set<String> MAY_END =
      words(
          "u.s u.k u.n e.u d.c l.a u.s.a u.s.s.r u.a.e jr sr inc ltd co corp plc llc bros esq etc"
              + " al ph.d m.d b.a m.a b.sc a.m p.m a.d b.c dept est assn univ usw г гг вв руб тыс млн"
              + " млрд");

  /// Words that begin a new sentence even after an abbreviation.
  private static final Set<String> STARTERS =
      words(
          "the a an he she it they we you this that these those there his her its their our in on at"
              + " by for from with but and or so if when while as after before however although since"
              + " thus therefore because again another both other others such similarly moreover instead"
              + " hence then under during between among until without even only once yet still also of"
              + " my today later here is are was did do can"
              + " no not what who how why one some many most all each every according meanwhile"
              + " el los las una este esta en pero la le les il elle ils elles un une ce cette mais der"
              + " die das er sie es ein eine im am und aber auch wir nach bei il lo gli un una nel ma"
              + " het een de hij zij dit dat maar o os ele ela em mas");

  private static final Pattern SAYING =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'’-]*,? ){1,4}(?:said|says|asked|asks|added|adds|replied|wrote|writes"
              + "|explained|explains|told|tells|continued|noted|warned|claimed|insisted|shouted)\\b.*");
  private static final Pattern FIRST_WORD = Pattern.compile("[\"'“‘«(\\[]*([\\p{L}\\p{M}'’]+)");
  private static final Pattern LAST_WORD =
      Pattern.compile(
          "([\\p{L}\\p{M}№][\\p{L}\\p{M}.'’]*|(?<![\\p{L}\\p{N}.,–-])\\d{1,4})\\.[\"”’»)\\]]*$");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");
  private static final String CLOSERS = "”’»)]}›」』）】〉》";

  private final String line;
  private final boolean ordinals;

  Joints(String line, String language) {
    this.line = line;
    this.ordinals =
        Set.of("de", "da", "no", "cs", "sk", "fi", "hu", "et", "hr", "sl", "sr", "pl", "lv")
            .contains(language);
  }

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }

  /// The offset after the brackets and quotation marks that close behind a stop, the last of them
  /// perhaps apart, as tokenised text has it.
  int afterClosers(int stop) {
    int end = stop;
    while (end < line.length() && isCloser(end)) {
      end++;
    }
    int mark = end + 1;
    if (mark >= line.length() || line.charAt(end) != ' ') {
      return end;
    }
    int behind = line.startsWith("''", mark) ? mark + 2 : mark + 1;
    boolean lonely = behind > mark + 1 || CLOSERS.indexOf(line.charAt(mark)) >= 0;
    return lonely && end(behind) ? behind : end;
  }

  private boolean isCloser(int at) {
    char c = line.charAt(at);
    return CLOSERS.indexOf(c) >= 0 || (c == '"' || c == '\'') && end(at + 1);
  }

  private boolean end(int at) {
    return at >= line.length() || Lines.isSpace(line.charAt(at));
  }

  /// Whether what starts behind a stop is a sentence of its own.
  boolean isEnd(int start, int stop) {
    String before = line.substring(Math.max(start, stop - NEAR), stop);
    String after = line.substring(stop, Math.min(line.length(), stop + NEAR)).strip();
    return !after.isEmpty()
        && !goesOn(after)
        && !isAbbreviated(before, after)
        && !isInBrackets(before, after)
        && !(endsQuotation(before) && SAYING.matcher(after).lookingAt())
        && !(before.endsWith("」") && after.startsWith("と"));
  }

  /// Lower case goes on, but for names like iPhone.
  private static boolean goesOn(String after) {
    int first = after.codePointAt(0);
    boolean brand = after.length() > 1 && Character.isUpperCase(after.charAt(1));
    return Character.isLowerCase(first) && !brand || ",;:".indexOf(first) >= 0;
  }

  private boolean isAbbreviated(String before, String after) {
    Matcher last = LAST_WORD.matcher(before.substring(Math.max(0, before.length() - 30)));
    if (!last.find()) {
      return false;
    }
    String word = last.group(1).toLowerCase(Locale.ROOT);
    boolean digit = Character.isDigit(after.codePointAt(0));
    boolean starts = starts(after);
    if (Character.isDigit(word.charAt(0))) {
      return ordinals && word.length() <= 2 && !starts;
    }
    boolean initial =
        word.codePointCount(0, word.length()) == 1
            && !Character.isIdeographic(last.group(1).codePointAt(0));
    return BEFORE_A_NAME.contains(word) && !starts
        || BEFORE_A_NUMBER.contains(word) && digit
        || initial && !digit && (!starts || INITIAL.matcher(after).lookingAt())
        || MAY_END.contains(word) && !starts && isGoingOn(word, after);
  }

  /// After an abbreviation that may end a sentence: a name goes on, a new sentence's word does not.
  private static boolean isGoingOn(String word, String after) {
    return switch (word) {
      case "etc", "est", "usw", "г", "гг", "руб" -> false;
      case "a.m", "p.m" -> after.matches("(?s)(?:[A-Z]{2,4}|on|Eastern|Pacific|Central)\\b.*");
      default -> Character.isLetter(after.codePointAt(0));
    };
  }

  /// Whether the first word is one that begins sentences.
  static boolean starts(String after) {
    Matcher first = FIRST_WORD.matcher(after);
    return first.lookingAt() && STARTERS.contains(first.group(1).toLowerCase(Locale.ROOT));
  }

  /// A bracket that opened in this sentence and closes in what follows.
  private static boolean isInBrackets(String before, String after) {
    int opened = before.lastIndexOf('(');
    int closes = after.indexOf(')');
    int opens = after.indexOf('(');
    return opened > before.lastIndexOf(')') && closes >= 0 && (opens < 0 || closes < opens);
  }

  private static boolean endsQuotation(String before) {
    char last = before.charAt(before.length() - 1);
    return last == '”' || last == '"' || last == '»' || last == '’';
  }
}
