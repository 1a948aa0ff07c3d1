package footnote.document;

import footnote.article.Draft;
import footnote.article.Pages;
import footnote.article.Reading;
import footnote.extract.Extract;
import footnote.extract.Extract.Fact;
import footnote.extract.Frames.Message;
import footnote.extract.Kind;
import footnote.extract.Refusal;

/// What a child said of a document becomes a Reading.
final class Extracted {
  private Extracted() {}

  static Reading reading(String id, Kind kind, Message message) {
    return switch (message) {
      case Message.Refusing(var refusal) when refusal == Refusal.NO_TEXT ->
          new Reading.Skipped(refusal.sentence());
      case Message.Refusing(var refusal) -> new Reading.Refused(refusal.sentence());
      case Message.Told(var extract) -> draft(kind, extract).read(id);
    };
  }

  private static Draft draft(Kind kind, Extract extract) {
    Layout layout =
        kind == Kind.PDF
            ? Layout.of(extract.parts())
            : new Layout(String.join("\n\n", extract.parts()), Pages.NONE);
    return Draft.of(
        extract.get(Fact.TITLE),
        layout.text(),
        extract.get(Fact.PUBLISHER),
        extract.get(Fact.AUTHOR),
        extract.get(Fact.DATE),
        extract.get(Fact.LANGUAGE),
        layout.pages());
  }
}
