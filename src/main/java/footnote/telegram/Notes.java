package footnote.telegram;

import footnote.answer.Citation;
import footnote.answer.Reply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The footnotes of an answer, by marker. Their texts are kept as Telegram would.
final class Notes {
  private final Map<Integer, Citation> citations;
  private final Heading heading;

  Notes(Reply reply, Wording wording) {
    this.citations =
        reply.citations().stream()
            .map(Notes::legible)
            .collect(
                Collectors.toMap(
                    Citation::marker, Function.identity(), (one, same) -> one, TreeMap::new));
    this.heading = new Heading(wording);
  }

  boolean has(int marker) {
    return citations.containsKey(marker);
  }

  /// The footnotes that units need, each once, by marker.
  ///
  /// @param most UTF-16 units of a quote, and of a title or source if fewer than those have
  Styled of(List<Unit> units, int most) {
    List<Styled> notes =
        units.stream()
            .flatMap(unit -> unit.markers().stream())
            .distinct()
            .sorted()
            .map(citations::get)
            .map(citation -> note(citation, most))
            .toList();
    return Styled.join("\n\n", notes);
  }

  /// All footnotes in full.
  List<Styled> whole() {
    return citations.values().stream()
        .map(citation -> note(heading.of(citation, Integer.MAX_VALUE), citation.quote()))
        .toList();
  }

  private Styled note(Citation citation, int most) {
    String quote = Graphemes.shortened(citation.quote(), most);
    return note(heading.of(citation, Math.min(Heading.MOST, most)), quote);
  }

  private static Styled note(Styled heading, String quote) {
    return Legible.isVisible(quote)
        ? heading.plus("\n").plus(Styled.plain(quote).in(Style.QUOTE))
        : heading;
  }

  private static Citation legible(Citation citation) {
    String quote = Legible.block(citation.quote());
    String source = citation.source();
    return new Citation(
        citation.marker(),
        citation.articleId(),
        citation.revision(),
        Legible.line(citation.title()),
        citation.url(),
        source == null ? null : Legible.line(source),
        citation.publishedAt(),
        quote,
        0,
        quote.length(),
        citation.page());
  }
}
