package footnote.llm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts passages into a prompt so that no text of theirs can end the passage it stands in: the
/// lines around one carry a mark that none of them holds.
final class Fence {
  /// What servers take for the end of a turn, and characters that nobody sees.
  private static final Pattern FOREIGN =
      Pattern.compile(
          "<\\|[^|<>]{0,40}\\|>|</?s>|\\[/?INST\\]|<</?SYS>>|</?(start|end)_of_turn>|</?think>"
              + "|[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\u200c\\u200d]]|[\\p{Cc}&&[^\\n\\t]]");

  private Fence() {}

  static String around(List<Source> sources) {
    List<Source> plain = sources.stream().map(Fence::plain).toList();
    String mark = mark(plain);
    return plain.stream()
        .map(
            source ->
                "[%s passage %d]\nTitle: %s\n%s%s\n[%s end of passage %d]"
                    .formatted(
                        mark,
                        source.number(),
                        source.title(),
                        source.published().isEmpty()
                            ? ""
                            : "Published: " + source.published() + "\n",
                        source.text(),
                        mark,
                        source.number()))
        .collect(Collectors.joining("\n\n"));
  }

  /// A text without what could be taken for a part of the conversation.
  static String plain(String text) {
    return FOREIGN.matcher(text).replaceAll(" ");
  }

  private static Source plain(Source source) {
    return new Source(
        source.number(),
        plain(source.title()).replace('\n', ' '),
        source.published(),
        plain(source.text()));
  }

  /// The same for the same texts, so that a server may keep what it has read.
  private static String mark(List<Source> sources) {
    String all =
        sources.stream().map(one -> one.title() + one.text()).collect(Collectors.joining());
    int seed = all.hashCode();
    String mark = Integer.toHexString(seed);
    while (all.contains(mark)) {
      seed = 31 * seed + 17;
      mark = Integer.toHexString(seed);
    }
    return mark;
  }
}
