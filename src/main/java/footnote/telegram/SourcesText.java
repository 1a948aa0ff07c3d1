package footnote.telegram;

import footnote.answer.Reply;
import java.util.List;
import java.util.stream.Stream;

/// An answer's sources in full: every title and quote whole.
final class SourcesText {
  private SourcesText() {}

  static List<Message> of(Reply reply, Wording wording) {
    Styled header = Styled.line(wording.text("sources")).in(Style.BOLD);
    List<Styled> notes = new Notes(reply, wording).whole();
    var first = Stream.concat(Stream.of(header), notes.stream().limit(1)).toList();
    var blocks =
        Stream.concat(Stream.of(Styled.join("\n\n", first)), notes.stream().skip(1)).toList();
    return Message.all(Pages.of("\n\n", blocks), List.of());
  }
}
