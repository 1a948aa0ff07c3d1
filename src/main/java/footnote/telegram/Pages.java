package footnote.telegram;

import java.util.ArrayList;
import java.util.List;

/// Texts that follow each other, put into as few messages as hold them. One that is too long for a
/// message goes on in the next, and so do its marks.
final class Pages {
  private Pages() {}

  static List<Styled> of(String between, List<Styled> blocks) {
    var pages = new ArrayList<Styled>();
    Styled page = Styled.EMPTY;
    for (Styled block : blocks) {
      for (Styled piece : pieces(block)) {
        Styled longer = Styled.join(between, List.of(page, piece));
        boolean fits = Message.holds(longer);
        if (!fits) {
          pages.add(page);
        }
        page = fits ? longer : piece;
      }
    }
    pages.add(page);
    return pages.stream().filter(some -> Legible.isVisible(some.text())).toList();
  }

  private static List<Styled> pieces(Styled block) {
    var pieces = new ArrayList<Styled>();
    Styled rest = block;
    while (!Message.holds(rest)) {
      int most =
          rest.marks().size() > Message.MOST_MARKS
              ? Math.min(Message.MOST, rest.marks().get(Message.MOST_MARKS).start())
              : Message.MOST;
      int cut = Graphemes.cut(rest.text(), most);
      pieces.add(rest.part(0, cut));
      rest = rest.part(cut, rest.length());
    }
    pieces.add(rest);
    return pieces;
  }
}
