package footnote.rest;

import footnote.answer.Mode;
import footnote.answer.Question;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a question.
record AskRequest(
    @NotNull String question,
    @Nullable String conversationId,
    @Nullable Mode mode,
    @Nullable FilterRequest filter) {
  Question toQuestion() {
    return new Question(
        question, filter == null ? List.of() : filter.toFilters(), mode, conversationId, List.of());
  }
}
