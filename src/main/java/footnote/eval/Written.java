package footnote.eval;

import footnote.answer.Mode;
import footnote.answer.Reply;
import footnote.answer.Writing;
import org.jspecify.annotations.Nullable;

/// What a language model did for one question.
///
/// @param mode how the answer was made in the end
/// @param degraded why not by the model; null where by it
/// @param dropped how many sentences of the model were not shown
/// @param calls how many requests were made of it
/// @param modelMs milliseconds spent waiting for it
record Written(Mode mode, @Nullable String degraded, int dropped, int calls, long modelMs) {
  static Written of(Reply reply, Writing writing) {
    return new Written(
        reply.mode(),
        reply.degraded(),
        writing.dropped().size(),
        writing.calls(),
        writing.modelMs());
  }

  /// Whether the model wrote the answer.
  boolean isByModel() {
    return mode == Mode.MODEL;
  }

  boolean isDegraded() {
    return degraded != null;
  }
}
