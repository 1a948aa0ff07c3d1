package footnote.telegram;

import footnote.answer.Reply;
import footnote.answer.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An answer as messages: each holds whole sentences with their markers and, below, the footnotes
/// that these name.
final class AnswerText {
  /// UTF-16 units of a quote that are worth showing to keep a sentence whole.
  private static final int SHORT_QUOTE = 100;

  private final Notes notes;
  private final int room;

  private AnswerText(Notes notes, int room) {
    this.notes = notes;
    this.room = room;
  }

  /// An answer or a refusal, with its buttons under the last message.
  static List<Message> of(Reply reply, Wording wording) {
    return Message.all(pages(reply, wording), Buttons.under(reply, wording));
  }

  static List<Styled> pages(Reply reply, Wording wording) {
    Styled footer = footer(reply, wording);
    if (!reply.isAnswered() || reply.sentences().isEmpty()) {
      return Pages.of("\n\n", List.of(Styled.block(reply.answer()), footer));
    }
    var text = new AnswerText(new Notes(reply, wording), Message.MOST - 2 - footer.length());
    List<Styled> pages = text.pages(reply);
    return Stream.concat(
            pages.subList(0, pages.size() - 1).stream(),
            Stream.of(Styled.join("\n\n", List.of(pages.getLast(), footer))))
        .toList();
  }

  /// The sentences so far of an answer that is still growing, without footnotes.
  static Styled growing(List<Sentence> soFar) {
    var units =
        soFar.stream()
            .map(sentence -> new Unit(Styled.line(sentence.text()), sentence.markers(), " "))
            .toList();
    String text = Unit.paragraph(units).text();
    String seen = text.substring(0, Graphemes.cut(text, Message.MOST - 2));
    return Styled.plain((Legible.strip(seen) + " " + Graphemes.ELLIPSIS).strip());
  }

  private static Styled footer(Reply reply, Wording wording) {
    Stream<String> age =
        Stream.ofNullable(reply.asOf()).map(time -> wording.text("asOf", wording.day(time)));
    Stream<String> mode = Stream.ofNullable(reply.degraded()).map(wording::degraded);
    List<Styled> lines =
        Stream.concat(age, mode).map(line -> Styled.line(line).in(Style.ITALIC)).toList();
    return Styled.join("\n", lines);
  }

  private List<Styled> pages(Reply reply) {
    var pages = new ArrayList<Styled>();
    List<Unit> page = List.of();
    for (Unit unit : units(reply)) {
      List<Unit> longer = Stream.concat(page.stream(), Stream.of(unit)).toList();
      boolean fits = page.isEmpty() || fits(page(longer, Message.MOST));
      if (!fits) {
        pages.add(fitted(page));
      }
      page = fits ? longer : List.of(unit);
    }
    pages.add(fitted(page));
    return pages;
  }

  private List<Unit> units(Reply reply) {
    List<Styled> words = Emphasis.of(reply);
    var units = new ArrayList<Unit>();
    for (int i = 0; i < words.size(); i++) {
      List<Integer> markers =
          reply.sentences().get(i).markers().stream().filter(notes::has).toList();
      Unit sentence = new Unit(words.get(i), markers, " ");
      boolean whole = fits(page(List.of(sentence), SHORT_QUOTE));
      units.addAll(whole ? List.of(sentence) : sentence.pieces());
    }
    return units;
  }

  private Styled page(List<Unit> units, int most) {
    return Styled.join("\n\n", List.of(Unit.paragraph(units), notes.of(units, most)));
  }

  /// The page with as much of each quote as there is room for.
  private Styled fitted(List<Unit> units) {
    Styled whole = page(units, Message.MOST);
    int least = 20;
    for (int tooMuch = Message.MOST; !fits(whole) && tooMuch - least > 1; ) {
      int most = (least + tooMuch) / 2;
      boolean fits = fits(page(units, most));
      least = fits ? most : least;
      tooMuch = fits ? tooMuch : most;
    }
    return fits(whole) ? whole : page(units, least);
  }

  private boolean fits(Styled page) {
    return page.length() <= room && page.marks().size() <= Message.MOST_MARKS - 2;
  }
}
