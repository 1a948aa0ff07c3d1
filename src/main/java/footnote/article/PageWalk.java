package footnote.article;

import footnote.article.WebText.Block;
import footnote.article.WebText.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/// One pass over the nodes; iterative, whatever their depth.
final class PageWalk implements NodeVisitor {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "option");
  private static final Set<String> INLINE = Set.of("ins", "del", "math");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Evaluator IN_CELLS =
      Selector.evaluatorOf("p,div,ul,ol,dl,table,h1,h2,h3,h4,h5,h6,section,article");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final Map<Element, Boolean> layouts = new IdentityHashMap<>();
  private int heading;
  private int line;
  private int verbatim;

  List<Block> blocks() {
    flush();
    return blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      append(verbatim > 0 ? words : SPACES.matcher(words).replaceAll(" "));
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

  /// A row whose cells hold blocks lays out a page.
  private boolean isLayout(Element element) {
    return element.nameIs("tr")
        && layouts.computeIfAbsent(element, row -> row.selectFirst(IN_CELLS) != null);
  }

  private void flush() {
    String text = CleanText.of(open.toString());
    open.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (heading > 0) {
      blocks.add(new Block(Kind.HEADING, CleanText.line(text)));
    } else if (line > 0) {
      blocks.add(new Block(Kind.LINE, text.replaceAll("\n+", "\n")));
    } else {
      blocks.add(new Block(Kind.PARAGRAPH, text));
    }
  }
}
