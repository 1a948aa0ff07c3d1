package footnote.telegram;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// The style of a span of a text.
///
/// @param start in UTF-16 units, as `end`
/// @param url of a link, and of nothing else
record Mark(Style style, int start, int end, @Nullable String url) {
  /// Outer marks come before those that they hold.
  static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparing(Comparator.comparing(Mark::style).reversed());

  Mark {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A mark needs a text: " + start + " to " + end);
    }
    if ((style == Style.LINK) != (url != null)) {
      throw new IllegalArgumentException("A link, and nothing else, needs an address");
    }
  }

  Mark moved(int by) {
    return new Mark(style, start + by, end + by, url);
  }

  /// Whether both may stand in one text.
  boolean goesWith(Mark next) {
    return end <= next.start
        || next.end <= start
        || start <= next.start && next.end <= end && style.mayHold(next.style)
        || next.start <= start && end <= next.end && next.style.mayHold(style);
  }

  MessageEntity toEntity() {
    return MessageEntity.builder()
        .type(style.type)
        .offset(start)
        .length(end - start)
        .url(url)
        .build();
  }
}
