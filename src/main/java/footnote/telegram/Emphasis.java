package footnote.telegram;

import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.answer.ShortAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of an answer's sentences, with those in bold that answer: where they first stand as
/// whole words in a sentence with their citation, else nowhere.
final class Emphasis {
  private Emphasis() {}

  static List<Styled> of(Reply reply) {
    var words = new ArrayList<Styled>();
    @Nullable ShortAnswer wanted = reply.shortAnswer();
    for (Sentence sentence : reply.sentences()) {
      Styled plain = Styled.line(sentence.text());
      Styled marked =
          wanted != null && sentence.markers().contains(wanted.marker())
              ? bold(plain, Legible.line(wanted.text()))
              : plain;
      wanted = marked.marks().isEmpty() ? wanted : null;
      words.add(marked);
    }
    return words;
  }

  private static Styled bold(Styled sentence, String wanted) {
    String text = sentence.text();
    int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
    while (at >= 0 && !standsAlone(text, at, at + wanted.length())) {
      at = text.indexOf(wanted, at + 1);
    }
    return at < 0 ? sentence : sentence.marked(Style.BOLD, at, at + wanted.length(), null);
  }

  private static boolean standsAlone(String text, int start, int end) {
    return Graphemes.isBorder(text, start)
        && Graphemes.isBorder(text, end)
        && (start == 0 || !parts(text.codePointBefore(start), text.codePointAt(start)))
        && (end == text.length() || !parts(text.codePointBefore(end), text.codePointAt(end)));
  }

  /// Whether a place between these would be inside a word; scripts without spaces have none.
  private static boolean parts(int left, int right) {
    return isOfWord(left) && isOfWord(right);
  }

  private static boolean isOfWord(int character) {
    return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
  }
}
