package footnote.telegram;

import footnote.answer.Closest;
import java.util.List;
import java.util.stream.Stream;

/// A list of articles under a line that says what they are.
final class Listing {
  private Listing() {}

  static List<Message> of(String header, List<Closest> articles, Wording wording) {
    var heading = new Heading(wording);
    Stream<Styled> lines =
        Stream.concat(
            Stream.of(Styled.line(header).in(Style.BOLD)), articles.stream().map(heading::of));
    return Message.all(Pages.of("\n", lines.toList()), List.of());
  }
}
