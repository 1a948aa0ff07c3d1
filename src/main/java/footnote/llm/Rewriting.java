package footnote.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a model made of a question: one that stands alone, and the same in another language.
///
/// @param question empty where it gave none that can be read
/// @param translation empty where it gave none
public record Rewriting(String question, String translation) {
  private static final Rewriting NOTHING = new Rewriting("", "");
  private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");
  private static final Pattern QUESTION = label("question");
  private static final Pattern TRANSLATION = label("translation");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /// A question that is rewritten grows, but not to a page.
  private static final int LONGEST = 600;

  /// Nothing behind so many characters is looked at.
  private static final int LONGEST_REPLY = 20_000;

  private static Pattern label(String name) {
    return Pattern.compile(
        "(?m)^[ \\t*>#-]*+" + name + "\\**+[ \\t]*+:\\**+[ \\t]*+(.+)$", Pattern.CASE_INSENSITIVE);
  }

  /// Reads a reply, whatever it is.
  static Rewriting read(String whole) {
    String reply = whole.substring(0, Math.min(LONGEST_REPLY, whole.length()));
    for (Matcher object = OBJECT.matcher(reply); object.find(); ) {
      try {
        JsonNode node = JsonMapper.shared().readTree(object.group());
        if (node.path("question").isString()) {
          return of(node.path("question").stringValue(), node.path("translation").asString(""));
        }
      } catch (JacksonException e) {
        // The next one may be JSON.
      }
    }
    Matcher question = QUESTION.matcher(reply);
    Matcher translation = TRANSLATION.matcher(reply);
    if (question.find()) {
      return of(question.group(1), translation.find() ? translation.group(1) : "");
    }
    return NOTHING;
  }

  private static Rewriting of(String question, String translation) {
    return new Rewriting(line(question), line(translation));
  }

  private static String line(String text) {
    String line = SPACE.matcher(Fence.plain(text)).replaceAll(" ").strip();
    return line.length() > LONGEST || line.contains("://") ? "" : line;
  }
}
