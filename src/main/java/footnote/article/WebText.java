package footnote.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The paragraphs, headings and list lines of an element of a page, in their order.
record WebText(List<Block> blocks) {
  WebText {
    blocks = List.copyOf(blocks);
  }

  enum Kind {
    HEADING,
    PARAGRAPH,
    LINE
  }

  record Block(Kind kind, String text) {}

  static WebText of(Element root) {
    PageWalk walk = new PageWalk();
    root.traverse(walk);
    return new WebText(walk.blocks());
  }

  /// The first heading, if it stands before everything else or is the only thing like a title.
  @Nullable String title() {
    return blocks.stream()
        .filter(block -> block.kind() == Kind.HEADING)
        .map(Block::text)
        .findFirst()
        .orElse(null);
  }

  /// Paragraphs apart, lines of a list or table below each other; broken sentences joined.
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    Kind kind = Kind.HEADING;
    for (Block block : blocks) {
      if (block.kind() != kind) {
        paragraphs.addAll(together(kind, run));
        run.clear();
        kind = block.kind();
      }
      run.addAll(List.of(block.text().split("\n\n")));
    }
    paragraphs.addAll(together(kind, run));
    return paragraphs;
  }

  private static List<String> together(Kind kind, List<String> run) {
    return switch (kind) {
      case HEADING -> List.copyOf(run);
      case PARAGRAPH -> BrokenLines.joined(run);
      case LINE -> run.isEmpty() ? List.of() : List.of(String.join("\n", run));
    };
  }

  String text() {
    return String.join("\n\n", paragraphs());
  }

  /// The text with this title as its first paragraph, and not a second time below it.
  String textUnder(String title) {
    return under(title, paragraphs());
  }

  static String under(String title, List<String> paragraphs) {
    String first = CleanText.line(title);
    List<String> all = new ArrayList<>(paragraphs);
    int again =
        all.stream()
            .limit(8)
            .map(p -> p.toLowerCase(Locale.ROOT))
            .toList()
            .indexOf(first.toLowerCase(Locale.ROOT));
    if (again >= 0) {
      all.remove(again);
    }
    all.addFirst(first);
    return String.join("\n\n", all);
  }
}
