package footnote.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where Telegram posts updates: to be said yes to only when an update is in the inbox, since any
/// other answer makes Telegram post it again.
@RestController
@TelegramBeans.WithWebhook
final class Webhook {
  static final String PATH = "/telegram/webhook";
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final JsonMapper JSON = new JsonMapper();

  private final byte[] secret;
  private final Letterbox letterbox;
  private final Bot bot;

  Webhook(TelegramSettings settings, Letterbox letterbox, Bot bot) {
    this.secret = settings.webhookSecret().getBytes(StandardCharsets.UTF_8);
    this.letterbox = letterbox;
    this.bot = bot;
  }

  /// The body is not looked at before the secret.
  @io.swagger.v3.oas.annotations.Hidden
  @PostMapping(PATH)
  ResponseEntity<Void> update(
      @RequestHeader(name = SECRET, required = false) @Nullable String given, InputStream body)
      throws IOException {
    if (given == null || !MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    Optional<Arrival> arrival = read(body);
    if (arrival.isEmpty()) {
      return ResponseEntity.badRequest().build();
    }
    letterbox.put(List.of(arrival.get()));
    bot.wake();
    return ResponseEntity.ok().build();
  }

  private static Optional<Arrival> read(InputStream body) throws IOException {
    try {
      return Arrival.of(JSON.readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
