package footnote.telegram;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// An update as it came, known by what it takes to sort it.
///
/// @param kind the name that the Bot API gives its content
/// @param chatId the chat, or the user where it is in none, or 0
/// @param userId who did it, or 0
/// @param leaves whether it says that the bot was blocked or sent away
/// @param body the whole update as JSON
record Arrival(long updateId, String kind, long chatId, long userId, boolean leaves, String body)
    implements Serializable {
  private static final Set<String> GONE = Set.of("kicked", "left");

  /// Whether somebody waits for a reply.
  boolean isSaid() {
    return kind.equals("message") || kind.equals("callback_query");
  }

  /// Whether it is typed behind the bot's name in another chat.
  boolean isTyped() {
    return kind.equals("inline_query");
  }

  /// Empty where it is no update.
  static Optional<Arrival> of(JsonNode update) {
    if (!update.path("update_id").isIntegralNumber()) {
      return Optional.empty();
    }
    String kind =
        update.propertyNames().stream()
            .filter(name -> !name.equals("update_id"))
            .findFirst()
            .orElse("");
    JsonNode content = update.path(kind);
    long user = content.at("/from/id").asLong(0);
    long chat = content.at("/chat/id").asLong(content.at("/message/chat/id").asLong(user));
    boolean leaves = GONE.contains(content.at("/new_chat_member/status").asString(""));
    return Optional.of(
        new Arrival(
            update.path("update_id").asLong(),
            kind,
            chat,
            user,
            kind.equals("my_chat_member") && leaves,
            update.toString()));
  }
}
