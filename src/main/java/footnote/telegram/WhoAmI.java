package footnote.telegram;

import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The call for who the bot is. It takes no more than is needed of the reply: where the library
/// could not read the whole, nothing could be answered.
final class WhoAmI extends BotApiMethod<User> {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String getMethod() {
    return "getMe";
  }

  @Override
  public User deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode reply = JSON.readTree(answer);
    JsonNode bot = reply.path("result");
    if (!reply.path("ok").asBoolean(false)) {
      return deserializeResponse(answer, User.class);
    }
    if (!bot.path("id").isIntegralNumber() || !bot.path("username").isString()) {
      throw new TelegramApiRequestException("The reply does not say who the bot is");
    }
    return User.builder()
        .id(bot.path("id").asLong())
        .isBot(true)
        .firstName(bot.path("first_name").asString(""))
        .userName(bot.path("username").asString())
        .build();
  }
}
