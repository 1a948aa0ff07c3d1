package footnote.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines `key: value` between two `---` at the head of a Markdown file. Read as lines, never
/// as YAML: no aliases, no types, nothing that grows; a line that is not understood is passed over.
record FrontMatter(Map<String, String> values, String rest) {
  private static final int LONGEST = 16_384;
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\s*---[ \\t]*\\n(?<lines>.{0," + LONGEST + "}?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)",
          Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("(?<key>[A-Za-z][\\w-]{0,40})[ \\t]*:[ \\t]*(?<value>.*)");
  private static final Pattern ITEM =
      Pattern.compile("[ \\t]*-[ \\t]+(?:name:[ \\t]*)?(?<value>.*)");

  FrontMatter {
    values = Map.copyOf(values);
  }

  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    return block.lookingAt()
        ? new FrontMatter(fields(block.group("lines")), text.substring(block.end()))
        : new FrontMatter(Map.of(), text);
  }

  private static Map<String, String> fields(String lines) {
    Map<String, String> fields = new HashMap<>();
    String key = "";
    for (String line : lines.split("\n")) {
      Matcher field = FIELD.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (field.matches()) {
        key = field.group("key").toLowerCase(Locale.ROOT);
        fields.putIfAbsent(key, value(field.group("value")));
      } else if (item.matches() && key.startsWith("author")) {
        fields.merge(key, value(item.group("value")), FrontMatter::listed);
      }
    }
    return fields;
  }

  private static String listed(String before, String next) {
    return before.isEmpty() || next.isEmpty() ? before + next : before + ", " + next;
  }

  /// A scalar without its quotes, the items of a list in one line; empty for what is neither.
  private static String value(String raw) {
    String value = raw.strip();
    if (value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0) {
      int end = value.indexOf(value.charAt(0), 1);
      return end < 0 ? "" : value.substring(1, end);
    }
    int comment = value.indexOf(" #");
    value = comment < 0 ? value : value.substring(0, comment).strip();
    if (value.startsWith("[")) {
      boolean closed = value.endsWith("]") && value.indexOf('[', 1) < 0;
      return closed ? value.substring(1, value.length() - 1).replaceAll("[\"']", "") : "";
    }
    return value.matches("[&*!|>{%@`].*") ? "" : value;
  }

  /// The first of several names that has a value.
  @Nullable String get(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null && value.codePoints().anyMatch(Character::isLetterOrDigit)) {
        return value;
      }
    }
    return null;
  }
}
