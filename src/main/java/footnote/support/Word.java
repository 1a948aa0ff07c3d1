package footnote.support;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word, number or sign of a text.
///
/// @param key the word in lower case and without accents: what is compared
/// @param opens whether a sentence or quotation starts with it
/// @param apart whether a comma or another mark stands before it
/// @param glued whether nothing at all stands before it but another word
record Word(String text, String key, boolean opens, boolean apart, boolean glued) {
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern WILL_NOT = Pattern.compile("(?i)\\bwon ?'t\\b");
  private static final Pattern CAN_NOT = Pattern.compile("(?i)\\bca ?n't\\b");
  private static final Pattern NOT = Pattern.compile("(?i)\\b(\\p{L}{2,7}?) ?n't\\b");
  private static final Pattern POSSESSIVE =
      Pattern.compile("(?<=[\\p{L}\\d.]) ?'s\\b|(?<=s)'(?=\\s|$)");
  private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)(?<=\\d ?)([ap])\\. ?m\\b\\.?");
  private static final Pattern PER_CENT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:per ?cent|percentage points?|pct|prozent|por ciento|процент\\p{L}*)"
              + "(?!\\p{L})");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)|\\d{1,2}([./])\\d{1,2}\\1\\d{4}(?!\\d)"
              + "|(?<!\\d)\\d{1,3}(?:[ ']\\d{3}){1,6}+(?!\\d)|\\d+(?:[.,]\\d+){0,9}"
              + "|(?:\\p{Lu}\\.){2,9}|\\p{Lu}\\.(?:\\p{Lu}(?![\\p{L}\\p{M}])){1,9}"
              + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]"
              + "|\\p{L}[\\p{L}\\p{M}]*+(?:\\d[\\p{L}\\d]*+)?|[%$€£¥₽]");
  private static final Pattern MARKED = Pattern.compile("[,;:()\\[\\].!?—–\"“”„«»]| - | -- ");
  private static final Pattern OPENING = Pattern.compile("[.!?:;…]['\"“”„«»)\\s]*\\s|[\"“„«]|\n|`");

  /// The words of a text in order; "n't" is "not", and "'s" is none.
  static List<Word> in(String text) {
    String plain = plain(text);
    var words = new ArrayList<Word>();
    Matcher token = TOKEN.matcher(plain);
    int behind = 0;
    while (token.find()) {
      String between = plain.substring(behind, token.start());
      boolean first = words.isEmpty();
      String word = token.group();
      words.add(
          new Word(
              word,
              key(word),
              first || OPENING.matcher(between).find(),
              !first && MARKED.matcher(between).find(),
              !first && between.isEmpty()));
      behind = token.end();
    }
    return List.copyOf(words);
  }

  private static String plain(String text) {
    String plain = INVISIBLE.matcher(withAsciiDigits(COMPATIBLE.normalize(text))).replaceAll("");
    plain = plain.replace('’', '\'').replace('‘', '\'').replace("``", "\"").replace("''", "\"");
    plain = plain.replace('\u2044', '/');
    if (plain.indexOf('\'') >= 0) {
      plain = CAN_NOT.matcher(WILL_NOT.matcher(plain).replaceAll("will not")).replaceAll("can not");
      plain = POSSESSIVE.matcher(NOT.matcher(plain).replaceAll("$1 not")).replaceAll("");
    }
    plain = HALF_OF_DAY.matcher(plain).replaceAll("$1m");
    return PER_CENT.matcher(plain).replaceAll("%");
  }

  private static String withAsciiDigits(String text) {
    if (text.codePoints().noneMatch(c -> c > 0x7f && Character.isDigit(c))) {
      return text;
    }
    var digits = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    DECOMPOSED
        .normalize(lower)
        .codePoints()
        .filter(c -> c != '.' && Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(key::appendCodePoint);
    return isNumber(word) ? lower : key.toString().replace("ß", "ss");
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  boolean isNumber() {
    return isNumber(text);
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0));
  }

  boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /// All its letters are capital, and there are several.
  boolean isAbbreviation() {
    return key.length() > 1
        && text.codePoints()
            .allMatch(c -> c == '.' || Character.isUpperCase(c) || Character.isDigit(c))
        && isCapital();
  }
}
