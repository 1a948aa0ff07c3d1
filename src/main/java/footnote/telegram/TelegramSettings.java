package footnote.telegram;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The bot; there is none without a token.
///
/// @param apiUrl the Bot API server
/// @param allowedChats ids of the chats and users that are answered; none: all are
/// @param admins ids of users who are always answered and may do more
/// @param webhookUrl where Telegram is to send updates, leading to [Webhook#PATH]; none: the bot
///     polls
/// @param webhookSecret what Telegram says in each call to the webhook
/// @param perMinute how many questions a user may ask in a minute
@ConfigurationProperties("footnote.telegram")
record TelegramSettings(
    @DefaultValue("") String token,
    @DefaultValue(API) String apiUrl,
    @DefaultValue List<String> allowedChats,
    @DefaultValue List<String> admins,
    @DefaultValue("") String webhookUrl,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("10") int perMinute,
    @DefaultValue("200") int perDay) {
  private static final String API = "https://api.telegram.org";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_:-]{1,256}");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  TelegramSettings {
    token = token.strip();
    apiUrl = apiUrl.strip();
    webhookUrl = webhookUrl.strip();
    webhookSecret = webhookSecret.strip();
    allowedChats = allowedChats.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    admins = admins.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "footnote.telegram.token is no token (not shown here); it can be letters, digits, “:”, “_” and “-”, as @BotFather gives it");
    }
    if (!isServer(apiUrl)) {
      throw wrong("api-url", apiUrl, "an http or https address without a path, such as " + API);
    }
    allowedChats.forEach(id -> number("allowed-chats", id));
    admins.forEach(id -> number("admins", id));
    if (!webhookUrl.isEmpty() && !isHook(webhookUrl, apiUrl)) {
      throw wrong("webhook-url", webhookUrl, "an https address that leads to " + Webhook.PATH);
    }
    if (!webhookUrl.isEmpty() && !SECRET.matcher(webhookSecret).matches()) {
      throw new IllegalArgumentException(
          "footnote.telegram.webhook-secret has %d characters (not shown here); it can be 1 to 256 letters, digits, “_” and “-”"
              .formatted(webhookSecret.length()));
    }
    within("per-minute", perMinute, 1, 1_000);
    within("per-day", perDay, 1, 100_000);
  }

  boolean hasWebhook() {
    return !webhookUrl.isEmpty();
  }

  URI server() {
    return URI.create(apiUrl);
  }

  Set<Long> allowed() {
    return numbers("allowed-chats", allowedChats);
  }

  Set<Long> adminIds() {
    return numbers("admins", admins);
  }

  private static Set<Long> numbers(String key, List<String> ids) {
    return ids.stream().map(id -> number(key, id)).collect(Collectors.toUnmodifiableSet());
  }

  private static long number(String key, String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw wrong(key, id, "whole numbers, the ids of chats and users, separated by commas");
    }
  }

  private static void within(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw wrong(key, value, "between %d and %d".formatted(least, most));
    }
  }

  private static boolean isServer(String url) {
    return isHttp(url) && URI.create(url).getPath().replace("/", "").isEmpty();
  }

  /// A server of one's own may call without encryption.
  private static boolean isHook(String url, String apiUrl) {
    return isHttp(url) && (url.startsWith("https:") || !apiUrl.equals(API));
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static IllegalArgumentException wrong(String key, Object value, String allowed) {
    return new IllegalArgumentException(
        "footnote.telegram.%s is “%s”; it can be %s".formatted(key, value, allowed));
  }

  /// Without the token and the secret.
  @Override
  public String toString() {
    return "TelegramSettings[%s %s]".formatted(apiUrl, hasWebhook() ? "webhook" : "polling");
  }
}
