package footnote.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
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
    Walk walk = new Walk();
    root.traverse(walk);
    walk.flush();
    return new WebText(walk.blocks);
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
    List<String> prose = new ArrayList<>();
    Kind before = Kind.HEADING;
    for (Block block : blocks) {
      if (block.kind() == Kind.PARAGRAPH) {
        prose.addAll(List.of(block.text().split("\n\n")));
      } else {
        paragraphs.addAll(BrokenLines.joined(prose));
        prose.clear();
        boolean next = block.kind() == Kind.LINE && before == Kind.LINE;
        if (next) {
          paragraphs.add(paragraphs.removeLast() + "\n" + block.text());
        } else {
          paragraphs.add(block.text());
        }
      }
      before = block.kind();
    }
    paragraphs.addAll(BrokenLines.joined(prose));
    return paragraphs;
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

  /// One pass over the nodes; iterative, whatever their depth.
  private static final class Walk implements NodeVisitor {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "option");
    private static final Set<String> INLINE = Set.of("ins", "del", "math");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String IN_CELLS = "p,div,ul,ol,dl,table,h1,h2,h3,h4,h5,h6,section,article";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int heading;
    private int line;
    private int verbatim;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String words = text.getWholeText();
        append(verbatim > 0 ? words : words.replaceAll("[ \\t\\r\\n\\f]+", " "));
      } else if (node instanceof Element element) {
        begin(element);
      }
    }

    private void append(String words) {
      boolean more = !open.isEmpty() && open.charAt(open.length() - 1) != ' ';
      open.append(more || verbatim > 0 ? words : words.stripLeading());
    }

    private void begin(Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        open.append('\n');
      } else if (isCell(element)) {
        open.append(open.isEmpty() ? "" : " | ");
      } else if (isBlock(element)) {
        flush();
        count(element, 1);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isBlock(element) && !isCell(element)) {
        flush();
        count(element, -1);
      }
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() && !INLINE.contains(element.normalName());
    }

    /// A cell of a table of data; the table's rows are lines.
    private boolean isCell(Element element) {
      Element row = element.parent();
      return CELLS.contains(element.normalName())
          && row != null
          && row.nameIs("tr")
          && !isLayout(row);
    }

    private void count(Element element, int by) {
      String name = element.normalName();
      heading += HEADINGS.contains(name) ? by : 0;
      verbatim += name.equals("pre") ? by : 0;
      line += LINES.contains(name) && !isLayout(element) ? by : 0;
    }

    private static boolean isLayout(Element element) {
      return element.nameIs("tr") && element.selectFirst(IN_CELLS) != null;
    }

    private void flush() {
      String text = CleanText.of(open.toString());
      open.setLength(0);
      if (!text.isEmpty()) {
        Kind kind = heading > 0 ? Kind.HEADING : line > 0 ? Kind.LINE : Kind.PARAGRAPH;
        blocks.add(
            new Block(
                kind,
                kind == Kind.PARAGRAPH
                    ? text
                    : text.replaceAll("\n+", kind == Kind.HEADING ? " " : "\n")));
      }
    }
  }
}
