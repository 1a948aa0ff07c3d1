package footnote.telegram;

import footnote.answer.Citation;
import footnote.answer.Closest;
import footnote.answer.Mode;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.answer.ShortAnswer;
import footnote.answer.Timings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Replies made by hand.
final class Made {
  static final Instant DAY = Instant.parse("2024-03-24T05:05:13.750Z");
  static final String ID = "0b1d2c3e-1111-2222-3333-444455556666";
  static final Wording ENGLISH = Wording.of("en");

  private Made() {}

  static Citation citation(int marker, String title, String url, String source, String quote) {
    return new Citation(
        marker, "a", 1, title, url, source, DAY, quote, 10, 10 + quote.length(), null);
  }

  static Reply answered(List<Sentence> sentences, List<Citation> citations, ShortAnswer found) {
    String answer = sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    return reply(Reply.ANSWERED, answer, sentences, citations, found, List.of(), null);
  }

  static Reply refused(String answer, Closest... closest) {
    return reply(Reply.ABSTAINED, answer, List.of(), List.of(), null, List.of(closest), null);
  }

  static Reply reply(
      String status,
      String answer,
      List<Sentence> sentences,
      List<Citation> citations,
      ShortAnswer found,
      List<Closest> closest,
      String degraded) {
    return new Reply(
        ID,
        status,
        Mode.EXTRACTIVE,
        "How many died?",
        null,
        answer,
        sentences,
        citations,
        found,
        .9,
        citations.isEmpty() ? null : DAY,
        null,
        closest,
        degraded,
        new Timings(0, 1, 1, 2));
  }

  /// A styled text in one string: `type(start,end)="span"` per mark.
  static List<String> shown(Message message) {
    return message.entities().stream()
        .map(
            e -> {
              int end = e.getOffset() + e.getLength();
              String url = e.getUrl() == null ? "" : " " + e.getUrl();
              return "%s(%d,%d)=%s%s"
                  .formatted(
                      e.getType(),
                      e.getOffset(),
                      end,
                      message.text().substring(e.getOffset(), end),
                      url);
            })
        .toList();
  }
}
