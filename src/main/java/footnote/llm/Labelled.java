package footnote.llm;

import footnote.llm.Draft.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replies in labelled lines: `SENTENCE: …`, each followed by its `QUOTE 1: …`.
final class Labelled {
  /// What stands before a label in its line. It gives nothing back: a reply may be all blank.
  private static final String BEGIN = "(?m)^[ \\t*>#-]*+";
  private static final Pattern SENTENCE =
      Pattern.compile(
          BEGIN + "sentence[ \\t]*+\\d*+\\**+[ \\t]*+:\\**+[ \\t]*+(?<text>.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTE =
      Pattern.compile(
          BEGIN
              + "quote\\**+[ \\t]*+(?:from[ \\t]*+)?(?:passage[ \\t]*+)?[(\\[]?(?<number>\\d{0,4})[)\\]]?"
              + "\\**+[ \\t]*+:\\**+[ \\t]*+(?<quote>.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE =
      Pattern.compile(
          "\\A[\\s*\"'`]*no[ _]answer\\b.{0,200}\\z", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private Labelled() {}

  /// Where the last sentence begins, which may not be whole yet; -1 where there is none.
  static int lastStart(String reply) {
    int last = -1;
    for (Matcher match = SENTENCE.matcher(reply); match.find(); ) {
      last = match.start();
    }
    return last;
  }

  static List<Draft> drafts(String reply) {
    var drafts = new ArrayList<Draft>();
    Matcher sentence = SENTENCE.matcher(reply);
    boolean more = sentence.find();
    while (more) {
      String text = sentence.group("text").strip();
      int from = sentence.end();
      more = sentence.find();
      String support = reply.substring(from, more ? sentence.start() : reply.length());
      drafts.add(
          new Draft(
              text,
              QUOTE
                  .matcher(support)
                  .results()
                  .map(m -> new Claim(number(m.group("number")), m.group("quote").strip()))
                  .toList()));
    }
    return drafts;
  }

  /// Whether the reply says that there is no answer.
  static boolean declines(String reply) {
    return NONE.matcher(reply).matches();
  }

  /// The first number of a text, 0 where there is none.
  static int number(String text) {
    Matcher digits = DIGITS.matcher(text);
    return digits.find() ? Integer.parseInt(digits.group()) : 0;
  }
}
