package footnote.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import footnote.answer.Question;
import footnote.store.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a question in OpenAI's format. The last message of the user is the question, those
/// before it and what the assistant said are turns; system messages and every other parameter are
/// taken and not heeded.
@JsonIgnoreProperties(ignoreUnknown = true)
record ChatRequest(
    @Nullable String model,
    @Nullable List<@Nullable ChatMessage> messages,
    @Nullable Boolean stream,
    @JsonProperty("stream_options") @Nullable StreamOptions streamOptions,
    @Nullable Integer n) {
  /// As many turns as a conversation looks back.
  private static final int TURNS = 10;

  @JsonIgnoreProperties(ignoreUnknown = true)
  record StreamOptions(@JsonProperty("include_usage") @Nullable Boolean includeUsage) {}

  boolean isStreamed() {
    return Boolean.TRUE.equals(stream);
  }

  boolean wantsUsage() {
    return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
  }

  /// @throws Rejected something of it cannot be had
  Question toQuestion() {
    if (model != null) {
      ChatModel.check(model);
    }
    if (n != null && n != 1) {
      throw Rejected.bad("n must be 1: there is one answer to a question.").about("n", null);
    }
    var turns = turns();
    if (turns.isEmpty()) {
      throw Rejected.bad(
              "messages holds no message of the role user; the last one is the question.")
          .about("messages", null);
    }
    String question = turns.removeLast().question();
    List<Turn> said = turns.stream().filter(turn -> !turn.question().isBlank()).toList();
    return Question.of(question).after(said.subList(Math.max(0, said.size() - TURNS), said.size()));
  }

  /// What users said, each with what the assistant said after it.
  private List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    for (ChatMessage message : known()) {
      if (message.isOfUser()) {
        turns.add(new Turn(message.text(), ""));
      } else if (message.isOfAssistant() && !turns.isEmpty() && !message.text().isBlank()) {
        turns.add(turns.removeLast().answeredBy(ChatText.withoutNotes(message.text())));
      }
    }
    return turns;
  }

  List<ChatMessage> known() {
    var known = new ArrayList<ChatMessage>();
    for (ChatMessage message : messages == null ? List.<ChatMessage>of() : messages) {
      if (message == null || !message.isKnown()) {
        throw Rejected.bad(
                "messages[%d] needs a role: system, developer, user, assistant, tool or function."
                    .formatted(known.size()))
            .about("messages[%d].role".formatted(known.size()), null);
      }
      known.add(message);
    }
    return known;
  }
}
