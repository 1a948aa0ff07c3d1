package footnote.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a message never parts: a sentence with its markers, or a piece of one that alone is too
/// long, where only the last pieces have markers.
///
/// @param before what stands between it and the unit before it in the same message
record Unit(Styled words, List<Integer> markers, String before) {
  /// So much of a sentence, with so many footnotes cut short, always fits into a message.
  private static final int WORDS = 1500;

  private static final int MARKERS = 10;

  Unit {
    markers = List.copyOf(markers);
  }

  Styled styled(boolean rightToLeft) {
    String end =
        markers.stream()
            .map(marker -> "[" + marker + "]")
            .collect(Collectors.joining(" ", words.isEmpty() || markers.isEmpty() ? "" : " ", ""));
    return Direction.sentence(words, end, rightToLeft);
  }

  /// Units as a paragraph, which runs the way its first letter does.
  static Styled paragraph(List<Unit> units) {
    String words = units.stream().map(unit -> unit.words.text()).collect(Collectors.joining(" "));
    boolean rightToLeft = Direction.isRightToLeft(words);
    var pieces = new ArrayList<Styled>();
    for (Unit unit : units) {
      pieces.add(Styled.plain(pieces.isEmpty() ? "" : unit.before));
      pieces.add(unit.styled(rightToLeft));
    }
    return Styled.join("", pieces);
  }

  /// A sentence in pieces.
  List<Unit> pieces() {
    var pieces = new ArrayList<Unit>();
    Styled rest = words;
    String between = before;
    while (rest.length() > WORDS) {
      int cut = Graphemes.cut(rest.text(), WORDS);
      pieces.add(new Unit(rest.part(0, cut), List.of(), between));
      boolean blank = Legible.isBlank(rest.text().charAt(cut - 1));
      between = blank ? " " : "";
      rest = rest.part(cut, rest.length());
    }
    for (int i = 0; i < markers.size(); i += MARKERS) {
      List<Integer> some = markers.subList(i, Math.min(markers.size(), i + MARKERS));
      pieces.add(new Unit(i == 0 ? rest : Styled.EMPTY, some, i == 0 ? between : " "));
    }
    return pieces;
  }
}
