package footnote.llm;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A prompt as its file has it: which placeholders it fills, what the model is told it is, and the
/// matter.
///
/// A file begins with `---`, a line `placeholders: a, b` and `---`; a line `--- user ---` parts the
/// two texts; `{{a}}` is a placeholder.
final class Prompt {
  private static final Pattern FILE =
      Pattern.compile(
          "\\A---\\n(?<head>.*?)\\n---\\n(?<system>.*?)^--- user ---\\n(?<user>.*)\\z",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern DECLARED = Pattern.compile("placeholders: *(?<names>[a-z, ]*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(?<name>[^{}]*)}}");

  private final String system;
  private final String user;

  private Prompt(String system, String user) {
    this.system = system;
    this.user = user;
  }

  /// Reads a file.
  ///
  /// @param name of the file, for errors
  /// @param wanted the placeholders that Footnote fills in this prompt
  /// @throws IllegalArgumentException the file is not of the form, or has other placeholders
  static Prompt read(String name, String text, Set<String> wanted) {
    Matcher file = FILE.matcher(text.replace("\r\n", "\n"));
    if (!file.matches()) {
      throw wrong(
          name, "begins with “---”, declares its placeholders and has a line “--- user ---”");
    }
    Matcher head = DECLARED.matcher(file.group("head").strip());
    if (!head.matches()) {
      throw wrong(name, "declares “placeholders: " + String.join(", ", sorted(wanted)) + "”");
    }
    Set<String> declared =
        Arrays.stream(head.group("names").split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toSet());
    var prompt = new Prompt(file.group("system").strip(), file.group("user").strip());
    if (!declared.equals(wanted)) {
      throw wrong(name, "declares " + sorted(wanted) + ", not " + sorted(declared));
    }
    Set<String> used = prompt.used();
    if (!used.equals(wanted)) {
      throw wrong(name, "uses each of " + sorted(wanted) + ", not " + sorted(used));
    }
    return prompt;
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }

  private Set<String> used() {
    return PLACEHOLDER
        .matcher(system + "\n" + user)
        .results()
        .map(match -> match.group("name"))
        .collect(Collectors.toSet());
  }

  /// The prompt with its placeholders filled, in one pass: what a value holds is never filled.
  Message fill(Map<String, String> values) {
    return new Message(filled(system, values), filled(user, values));
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(values, match.group("name"))));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no value for {{" + name + "}}");
    }
    return value;
  }

  private static IllegalArgumentException wrong(String name, String rule) {
    return new IllegalArgumentException("The prompt " + name + " is wrong: a prompt " + rule);
  }
}
