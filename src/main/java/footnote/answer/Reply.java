package footnote.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Grounded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An answer as every surface gives it; as JSON it is what `POST /api/v1/ask` returns.
public record Reply(
    String id,
    String status,
    Mode mode,
    String question,
    @Nullable String rewrittenQuestion,
    String answer,
    List<Sentence> sentences,
    List<Citation> citations,
    @Nullable ShortAnswer shortAnswer,
    double confidence,
    @Nullable Instant asOf,
    @Nullable String conversationId,
    List<Closest> closest,
    @Nullable String degraded,
    Timings timings) {
  public static final String ANSWERED = "answered";
  public static final String ABSTAINED = "abstained";

  public Reply {
    sentences = List.copyOf(sentences);
    citations = List.copyOf(citations);
    closest = List.copyOf(closest);
  }

  /// Whether there is an answer.
  @JsonIgnore
  public boolean isAnswered() {
    return status.equals(ANSWERED);
  }

  static Reply of(
      String id, Question question, Answer answer, List<Closest> closest, Timings timings) {
    return switch (answer) {
      case Grounded grounded -> answered(id, question, grounded, closest, timings);
      case Declined declined -> abstained(id, question, declined, closest, timings);
    };
  }

  private static Reply answered(
      String id, Question question, Grounded answer, List<Closest> closest, Timings timings) {
    return new Reply(
        id,
        ANSWERED,
        Mode.EXTRACTIVE,
        question.text(),
        null,
        answer.sentences().stream().map(Reply::marked).collect(Collectors.joining(" ")),
        answer.sentences(),
        answer.citations(),
        answer.shortAnswer(),
        answer.confidence(),
        newest(answer.citations()),
        question.conversationId(),
        closest,
        degraded(question),
        timings);
  }

  private static Reply abstained(
      String id, Question question, Declined answer, List<Closest> closest, Timings timings) {
    return new Reply(
        id,
        ABSTAINED,
        Mode.EXTRACTIVE,
        question.text(),
        null,
        Refusals.inWords(answer, closest),
        List.of(),
        List.of(),
        null,
        answer.confidence(),
        null,
        question.conversationId(),
        closest,
        degraded(question),
        timings);
  }

  private static @Nullable String degraded(Question question) {
    return question.mode() == Mode.MODEL ? "model-unavailable" : null;
  }

  private static String marked(Sentence sentence) {
    return sentence.markers().stream()
        .map(marker -> " [" + marker + "]")
        .collect(Collectors.joining("", sentence.text(), ""));
  }

  private static @Nullable Instant newest(List<Citation> citations) {
    return citations.stream()
        .map(Citation::publishedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
