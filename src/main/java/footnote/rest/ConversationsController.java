package footnote.rest;

import footnote.store.Conversations;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations")
class ConversationsController {
  private final Conversations conversations;

  ConversationsController(Conversations conversations) {
    this.conversations = conversations;
  }

  @Operation(summary = "Forgets a conversation: its turns, its answers and what was said of them")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String id) {
    if (!conversations.forget(id)) {
      throw Rejected.missing("There is no such conversation.");
    }
  }
}
