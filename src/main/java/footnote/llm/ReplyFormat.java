package footnote.llm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a model is asked to reply. What it does reply is read in any of them.
enum ReplyFormat {
  /// As JSON by a schema; after a server has refused that once, in lines.
  AUTO,
  /// As JSON by a schema.
  JSON,
  /// In labelled lines, with no parameter that an old server may not know.
  LINES;

  static Optional<ReplyFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name.strip()))
        .findFirst();
  }
}
