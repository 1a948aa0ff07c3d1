package footnote.rest;

import footnote.answer.Citation;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reply as one text for chats: its sentences, then a paragraph for each footnote. It reads well
/// as it is and as Markdown, where the addresses of articles are the only links.
final class ChatText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final String NEXT = "\n\n";
  private static final Pattern NOTES = Pattern.compile("\\R\\R(?=\\[\\d{1,4}\\] “)");
  private static final Pattern NOTE = Pattern.compile("\\[\\d{1,4}\\] “.*");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}<>]+");

  private ChatText() {}

  static String of(Reply reply) {
    if (!reply.isAnswered()) {
      return Inert.line(reply.answer());
    }
    String sentences =
        reply.sentences().stream().map(ChatText::sentence).collect(Collectors.joining(" "));
    return reply.citations().stream()
        .map(ChatText::note)
        .collect(Collectors.joining(NEXT, sentences + NEXT, ""));
  }

  static String sentence(Sentence sentence) {
    return sentence.markers().stream()
        .map(" [%d]"::formatted)
        .collect(Collectors.joining("", Inert.line(sentence.text()), ""));
  }

  /// What is still to be sent of a reply when some of its sentences were. Where it turned out
  /// different from them, it follows as a whole.
  static String rest(String sent, Reply reply) {
    String whole = of(reply);
    return whole.startsWith(sent)
        ? whole.substring(sent.length())
        : NEXT + "Corrected answer:" + NEXT + whole;
  }

  /// A text that a chat sent back, as it was before the footnotes were put to it.
  static String withoutNotes(String text) {
    Matcher notes = NOTES.matcher(text);
    boolean ours =
        notes.find()
            && text.substring(notes.end())
                .lines()
                .allMatch(line -> line.isBlank() || NOTE.matcher(line).matches());
    return ours ? Inert.shown(text.substring(0, notes.start())) : text;
  }

  private static String note(Citation citation) {
    String where =
        Stream.of(
                citation.title(),
                citation.source(),
                day(citation.publishedAt()),
                page(citation.page()))
            .filter(Objects::nonNull)
            .map(Inert::within)
            .collect(Collectors.joining(", "));
    String link = link(citation.url());
    return "[%d] “%s” — %s"
        .formatted(
            citation.marker(),
            Inert.within(citation.quote()),
            link == null ? where : where + ", " + link);
  }

  private static @Nullable String page(@Nullable Integer page) {
    return page == null ? null : "p. " + page;
  }

  private static @Nullable String day(@Nullable Instant time) {
    return time == null ? null : DAY.format(time);
  }

  /// Brackets say where an address ends, to Markdown and to a reader.
  private static @Nullable String link(@Nullable String url) {
    return url != null && WEB.matcher(url).matches() ? "<" + url + ">" : null;
  }
}
