package footnote.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// A text with marks: what a message says and how it looks. Marks nest as Telegram allows, none is
/// empty, and none begins or ends in white space.
record Styled(String text, List<Mark> marks) {
  static final Styled EMPTY = new Styled("", List.of());

  Styled {
    marks = marks.stream().sorted(Mark.ORDER).toList();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.end() > text.length()
          || Legible.isBlank(text.charAt(mark.start()))
          || Legible.isBlank(text.charAt(mark.end() - 1))
          || !marks.subList(0, i).stream().allMatch(mark::goesWith)) {
        throw new IllegalArgumentException("Telegram would not keep " + mark);
      }
    }
  }

  /// Somebody's text within a line.
  static Styled line(String text) {
    return new Styled(Legible.line(text), List.of());
  }

  /// Somebody's text on lines of its own.
  static Styled block(String text) {
    return new Styled(Legible.block(text), List.of());
  }

  /// Our own text, as it stands.
  static Styled plain(String text) {
    return new Styled(text, List.of());
  }

  static Styled join(String between, List<Styled> parts) {
    var text = new StringBuilder();
    var marks = new ArrayList<Mark>();
    for (Styled part : parts) {
      text.append(text.isEmpty() || part.isEmpty() ? "" : between);
      part.marks.forEach(mark -> marks.add(mark.moved(text.length())));
      text.append(part.text);
    }
    return new Styled(text.toString(), marks);
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Styled plus(Styled next) {
    return join("", List.of(this, next));
  }

  Styled plus(String next) {
    return plus(plain(next));
  }

  /// All of it in one more style.
  Styled in(Style style) {
    return marked(style, 0, length(), null);
  }

  Styled linked(String url) {
    return marked(Style.LINK, 0, length(), url);
  }

  /// A span of it in one more style, without the white space around.
  Styled marked(Style style, int start, int end, @Nullable String url) {
    int from = Legible.start(text, start, end);
    int to = Legible.end(text, from, end);
    return from == to
        ? this
        : new Styled(
            text,
            Stream.concat(marks.stream(), Stream.of(new Mark(style, from, to, url))).toList());
  }

  /// A span of it without the white space around; marks that are cut go on in it.
  Styled part(int from, int to) {
    int start = Legible.start(text, from, to);
    Styled part = plain(text.substring(start, Legible.end(text, start, to)));
    for (Mark mark : marks) {
      int left = Math.clamp(mark.start() - start, 0, part.length());
      int right = Math.clamp(mark.end() - start, 0, part.length());
      part = part.marked(mark.style(), left, right, mark.url());
    }
    return part;
  }

  /// The same text without marks, but for the addresses of links and the marks of quotations.
  String writtenOut() {
    var written = new StringBuilder(text);
    for (Mark mark : marks.reversed()) {
      switch (mark.style()) {
        case LINK -> written.insert(mark.end(), " " + mark.url());
        case QUOTE -> written.insert(mark.end(), "”").insert(mark.start(), "“");
        case BOLD, ITALIC -> {}
      }
    }
    return written.toString();
  }

  List<MessageEntity> entities() {
    return marks.stream().map(Mark::toEntity).toList();
  }
}
