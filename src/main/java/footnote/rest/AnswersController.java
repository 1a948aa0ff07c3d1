package footnote.rest;

import footnote.answer.AnswerLog;
import footnote.answer.AnswerLog.Kept;
import footnote.answer.Rating;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/answers")
class AnswersController {
  private final AnswerLog answers;
  private final Clock clock;

  AnswersController(AnswerLog answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Operation(summary = "An answer that was given, and why")
  @GetMapping("/{id}")
  Kept answer(@PathVariable String id) {
    return answers.find(id).orElseThrow(AnswersController::unknown);
  }

  @Operation(summary = "Says whether an answer was right")
  @PostMapping("/{id}/feedback")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void feedback(@PathVariable String id, @Valid @RequestBody Feedback feedback) {
    if (!answers.rate(id, feedback.rating(), feedback.comment(), clock.instant())) {
      throw unknown();
    }
  }

  private static Rejected unknown() {
    return Rejected.missing("There is no such answer.");
  }

  record Feedback(@NotNull Rating rating, @Size(max = 2000) @Nullable String comment) {}
}
