package footnote.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// WordprocessingML as blocks of text: a paragraph or heading each, the items of a list as lines
/// of one, the rows of a table as lines with `|` between the cells. Deleted and hidden text is
/// left out.
final class DocxText implements SafeXml.Visitor {
  /// Deleted, moved away, or there for programs that do not understand what stands beside it.
  private static final Set<String> GONE =
      Set.of("del", "moveFrom", "Fallback", "delText", "instrText", "separator");

  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final List<String> blocks = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();
  private int gone;
  private boolean words;
  private boolean hidden;
  private long length;

  List<String> blocks() {
    endLines();
    return blocks;
  }

  @Override
  public void begin(XMLStreamReader element) {
    String name = element.getLocalName();
    if (gone > 0 || GONE.contains(name)) {
      gone++;
      return;
    }
    switch (name) {
      case "p" -> open.push(new Paragraph());
      case "r" -> hidden = false;
      case "vanish", "webHidden" -> hidden |= isOn(element);
      case "numPr" -> inList();
      case "t" -> words = true;
      case "tab" -> append(" ");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "tr" -> rows.push(new Row());
      default -> {}
    }
  }

  private static boolean isOn(XMLStreamReader element) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals("val")) {
        return !OFF.contains(element.getAttributeValue(i));
      }
    }
    return true;
  }

  private void inList() {
    Paragraph paragraph = open.peek();
    if (paragraph != null) {
      paragraph.item = true;
    }
  }

  @Override
  public void text(String text) throws IOException {
    if (gone == 0 && words && !hidden) {
      length += text.length();
      if (length > Frames.MOST_TEXT) {
        throw new Refused(Refusal.TOO_LARGE);
      }
      append(text);
    }
  }

  private void append(String text) {
    Paragraph paragraph = open.peek();
    if (paragraph != null && !hidden) {
      paragraph.text.append(text);
    }
  }

  @Override
  public void end(String name) {
    if (gone > 0) {
      gone--;
      return;
    }
    switch (name) {
      case "t" -> words = false;
      case "r" -> hidden = false;
      case "p" -> end(open.pop());
      case "tc" -> Objects.requireNonNull(rows.peek()).endCell();
      case "tr" -> endRow(rows.pop());
      default -> {}
    }
  }

  private void end(Paragraph paragraph) {
    String text = paragraph.text.toString().strip();
    Row row = rows.peek();
    if (text.isEmpty()) {
      return;
    }
    if (row != null) {
      row.add(text);
    } else if (paragraph.item) {
      lines.add(text);
    } else {
      endLines();
      blocks.add(text);
    }
  }

  /// A row of a table inside a cell is words of that cell.
  private void endRow(Row row) {
    String line = row.line();
    Row outer = rows.peek();
    if (outer != null) {
      outer.add(line);
    } else if (!line.isBlank()) {
      lines.add(line);
    }
  }

  private void endLines() {
    if (!lines.isEmpty()) {
      blocks.add(String.join("\n", lines));
      lines.clear();
    }
  }

  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private boolean item;
  }

  private static final class Row {
    private final List<String> cells = new ArrayList<>();
    private final List<String> cell = new ArrayList<>();

    void add(String text) {
      cell.add(text.replace('\n', ' '));
    }

    void endCell() {
      cells.add(String.join(" ", cell));
      cell.clear();
    }

    String line() {
      return String.join(" | ", cells.stream().filter(c -> !c.isBlank()).toList());
    }
  }
}
