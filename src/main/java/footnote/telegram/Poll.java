package footnote.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The call for updates. Unlike the library's it takes them as they are: one that the library
/// cannot read would hold up all others for ever.
@JsonInclude(JsonInclude.Include.NON_NULL)
final class Poll extends BotApiMethod<ArrayList<Arrival>> {
  /// What the bot wants to know of.
  static final List<String> KINDS =
      List.of("message", "callback_query", "inline_query", "my_chat_member");

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 100;

  @JsonProperty("offset")
  private final @Nullable Long offset;

  @JsonProperty("timeout")
  private final int timeout;

  @JsonProperty("limit")
  private final int limit = MOST;

  @JsonProperty("allowed_updates")
  private final List<String> kinds = KINDS;

  /// @param offset the first update that is wanted: those before it are gone
  /// @param seconds how long the server may wait for one
  Poll(@Nullable Long offset, long seconds) {
    this.offset = offset;
    this.timeout = (int) seconds;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public ArrayList<Arrival> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode reply = JSON.readTree(answer);
    if (!reply.path("ok").asBoolean(false)) {
      return deserializeResponseArray(answer, Arrival.class);
    }
    if (!reply.path("result").isArray()) {
      throw new TelegramApiRequestException("The reply holds no list of updates");
    }
    return new ArrayList<>(
        reply.path("result").valueStream().map(Arrival::of).flatMap(Optional::stream).toList());
  }
}
