package footnote.cli;

import footnote.answer.Citation;
import footnote.answer.Reply;
import footnote.answer.ShortAnswer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer as a page of text: its sentences, then its footnotes.
final class Footnotes {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Footnotes() {}

  static String of(Reply reply) {
    String notes =
        reply.citations().stream().map(Footnotes::note).collect(Collectors.joining("\n"));
    String answer = emphasised(Screen.plain(reply.answer()), reply.shortAnswer());
    String whole = notes.isEmpty() ? answer : answer + "\n\n" + notes;
    return reply.degraded() == null ? whole : whole + "\n\n" + Screen.faint(why(reply.degraded()));
  }

  private static String why(String degraded) {
    String quoted = "; these are the articles' own sentences.";
    return switch (degraded) {
      case Reply.TIMEOUT -> "The language model took too long" + quoted;
      case Reply.UNSUPPORTED ->
          "What the language model wrote was not held up by the articles" + quoted;
      default -> "The language model is not available" + quoted;
    };
  }

  private static String emphasised(String answer, @Nullable ShortAnswer span) {
    int at = span == null ? -1 : answer.indexOf(span.text());
    return span == null || at < 0
        ? answer
        : answer.substring(0, at)
            + Screen.bold(span.text())
            + answer.substring(at + span.text().length());
  }

  private static String note(Citation citation) {
    String where =
        Stream.of(
                citation.title(),
                citation.source(),
                day(citation.publishedAt()),
                page(citation.page()))
            .filter(Objects::nonNull)
            .map(Screen::plain)
            .collect(Collectors.joining(" · "));
    String link =
        "    "
            + Objects.requireNonNullElse(citation.url(), citation.articleId())
            + ", characters %d–%d".formatted(citation.start(), citation.end());
    return "[%d] “%s”\n    %s\n%s"
        .formatted(citation.marker(), Screen.plain(citation.quote()), where, Screen.faint(link));
  }

  private static @Nullable String page(@Nullable Integer page) {
    return page == null ? null : "p. " + page;
  }

  private static @Nullable String day(@Nullable Instant time) {
    return time == null ? null : DAY.format(time);
  }
}
