package footnote.answer;

import footnote.retrieval.Retrieval;
import org.jspecify.annotations.Nullable;

/// An answer with all that led to it.
///
/// @param choice the sentences that were weighed
/// @param degraded why a model that was asked for did not write it; null where it did, or none was
/// @param writing what a model did for it; null where none was asked
record Decision(
    Answer answer,
    Retrieval retrieval,
    Choice choice,
    Judgement judgement,
    Mode mode,
    @Nullable String degraded,
    @Nullable Writing writing) {
  static Decision extractive(
      Answer answer, Retrieval retrieval, Choice choice, Judgement judgement) {
    return new Decision(answer, retrieval, choice, judgement, Mode.EXTRACTIVE, null, null);
  }

  /// Whether there is an answer.
  boolean isGrounded() {
    return answer instanceof Answer.Grounded;
  }

  /// The same answer, in place of one that a model was to write.
  Decision degraded(String reason) {
    return new Decision(answer, retrieval, choice, judgement, Mode.EXTRACTIVE, reason, writing);
  }

  /// Another answer, of a model.
  Decision written(Answer other) {
    return new Decision(other, retrieval, choice, judgement, Mode.MODEL, null, writing);
  }

  Decision with(Writing account) {
    return new Decision(answer, retrieval, choice, judgement, mode, degraded, account);
  }
}
