package footnote.telegram;

import footnote.answer.Closest;
import footnote.answer.Reply;
import java.util.List;
import java.util.stream.IntStream;

/// The buttons under an answer or a refusal.
final class Buttons {
  private static final int GRAPHEMES = 40;
  private static final int UNITS = 200;

  private Buttons() {}

  static List<List<Button>> under(Reply reply, Wording wording) {
    return reply.isAnswered() ? ofAnswer(reply.id(), wording) : ofRefusal(reply);
  }

  private static List<List<Button>> ofAnswer(String id, Wording wording) {
    return List.of(
        List.of(press("button.sources", new Pressed.Sources(id), wording)),
        List.of(
            press("button.more", new Pressed.More(id), wording),
            press("button.newer", new Pressed.Newer(id), wording)),
        List.of(
            press("button.right", new Pressed.Rated(id, true), wording),
            press("button.wrong", new Pressed.Rated(id, false), wording)));
  }

  private static Button press(String key, Pressed pressed, Wording wording) {
    return new Button.Press(wording.text(key), pressed);
  }

  private static List<List<Button>> ofRefusal(Reply reply) {
    return IntStream.range(0, reply.closest().size())
        .mapToObj(i -> List.of(article(reply.closest().get(i), new Pressed.Article(reply.id(), i))))
        .toList();
  }

  private static Button article(Closest article, Pressed pressed) {
    String title = Legible.line(article.title());
    String label =
        Legible.isVisible(title)
            ? Graphemes.shortened(title, GRAPHEMES, UNITS)
            : Graphemes.ELLIPSIS;
    return Address.of(article.url())
        .<Button>map(url -> new Button.Open(label, url))
        .orElseGet(() -> new Button.Press(label, pressed));
  }
}
