package footnote.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Grounded;
import footnote.article.Language;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An answer as every surface gives it; as JSON it is what `POST /api/v1/ask` returns.
///
/// @param rewrittenQuestion the question as it was searched, where it leaned on an earlier one
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

  /// `degraded`: the model is down, refuses, or there is none.
  public static final String UNAVAILABLE = "model-unavailable";

  /// `degraded`: the model took too long.
  public static final String TIMEOUT = "model-timeout";

  /// `degraded`: nothing that the model wrote holds.
  public static final String UNSUPPORTED = "model-unsupported-answer";

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
      String id,
      Question question,
      @Nullable String rewritten,
      Decision decision,
      List<Closest> closest,
      Timings timings) {
    Answer answer = decision.answer();
    Optional<Grounded> grounded =
        answer instanceof Grounded found ? Optional.of(found) : Optional.empty();
    return new Reply(
        id,
        grounded.isPresent() ? ANSWERED : ABSTAINED,
        decision.mode(),
        question.text(),
        rewritten,
        inWords(answer, closest, question.text()),
        grounded.map(Grounded::sentences).orElse(List.of()),
        grounded.map(Grounded::citations).orElse(List.of()),
        grounded.map(Grounded::shortAnswer).orElse(null),
        answer.confidence(),
        grounded.map(found -> newest(found.citations())).orElse(null),
        question.conversationId(),
        closest,
        decision.degraded(),
        timings);
  }

  private static String inWords(Answer answer, List<Closest> closest, String question) {
    return switch (answer) {
      case Grounded grounded ->
          grounded.sentences().stream().map(Reply::marked).collect(Collectors.joining(" "));
      case Declined declined -> Refusals.inWords(declined, closest, Language.ofQuestion(question));
    };
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
