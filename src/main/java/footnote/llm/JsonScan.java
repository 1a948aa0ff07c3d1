package footnote.llm;

import footnote.llm.Draft.Claim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the objects of a text that say a sentence and its quotes, wherever they stand in it and
/// whatever stands around them. Goes on where it ended the time before.
final class JsonScan {
  /// What lies deeper is no reply of a shape that was asked for.
  private static final int DEEPEST = 8;

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final List<Draft> drafts = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int at;
  private boolean inString;
  private boolean escaped;
  private boolean declined;
  private boolean empty = true;
  private String answer = "";

  /// The sentences of a text that begins with what was seen before.
  List<Draft> objects(String text) {
    for (; at < text.length(); at++) {
      step(text, text.charAt(at));
    }
    return drafts;
  }

  private void step(String text, char c) {
    if (inString) {
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
    } else if (c == '"' && !open.isEmpty()) {
      inString = true;
    } else if (c == '{') {
      open.push(at);
    } else if (c == '}' && !open.isEmpty()) {
      int start = open.pop();
      if (open.size() < DEEPEST) {
        look(text.substring(start, at + 1));
      }
    }
  }

  private void look(String object) {
    try {
      JsonNode node = LENIENT.readTree(object);
      empty = false;
      String sentence = text(node, "text", "sentence");
      JsonNode quotes = first(node, "quotes", "citations", "quote");
      if (!sentence.isEmpty() && !quotes.isMissingNode()) {
        drafts.add(new Draft(sentence, claims(node, quotes)));
      } else if (node.path("sentences").isArray() && node.path("sentences").isEmpty()
          || node.path("answered").isBoolean() && !node.path("answered").booleanValue()) {
        declined = true;
      } else if (!text(node, "answer").isEmpty()) {
        answer = text(node, "answer");
      }
    } catch (JacksonException e) {
      // Not JSON after all.
    }
  }

  private static List<Claim> claims(JsonNode sentence, JsonNode quotes) {
    var claims = new ArrayList<Claim>();
    if (quotes.isString()) {
      claims.add(new Claim(number(sentence), quotes.stringValue()));
    }
    for (JsonNode quote : quotes.isArray() ? quotes : LENIENT.createArrayNode()) {
      claims.add(
          quote.isString()
              ? new Claim(number(sentence), quote.stringValue())
              : quote.isNumber()
                  ? new Claim(quote.intValue(-1), "")
                  : new Claim(number(quote), text(quote, "quote", "text")));
    }
    return claims;
  }

  private static int number(JsonNode node) {
    JsonNode number = first(node, "passage", "number", "source", "id");
    return number.isNumber() ? number.intValue(-1) : Labelled.number(number.asString(""));
  }

  private static String text(JsonNode node, String... names) {
    JsonNode text = first(node, names);
    return text.isString() ? text.stringValue() : "";
  }

  private static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      if (node.hasNonNull(name)) {
        return node.get(name);
      }
    }
    return node.path("");
  }

  /// Whether an object said that there is no answer.
  boolean isDeclined() {
    return declined;
  }

  /// Whether no object was found.
  boolean isEmpty() {
    return empty;
  }

  /// The prose that an object held for an answer.
  String answer() {
    return answer;
  }
}
