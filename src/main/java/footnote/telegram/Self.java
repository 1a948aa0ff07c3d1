package footnote.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;

/// Who the bot is, asked until Telegram says it.
final class Self {
  private static final Logger log = LoggerFactory.getLogger(Self.class);
  private static final int TRIES = 60;
  private static final long PAUSE = 1_000;

  private final Outgoing outgoing;
  private final Time time;
  private volatile @Nullable User user;

  Self(Outgoing outgoing, Time time) {
    this.outgoing = outgoing;
    this.time = time;
  }

  User user() throws InterruptedException {
    User known = user;
    if (known != null) {
      return known;
    }
    for (int i = 0; i < TRIES; i++) {
      ApiReply<User> reply = outgoing.ask(new WhoAmI());
      if (reply instanceof ApiReply.Given<User> given) {
        user = given.value();
        return given.value();
      }
      if (i == 0) {
        log.warn("Telegram does not say who the bot is, trying on: {}", reply);
      }
      time.sleep(PAUSE);
    }
    throw new IllegalStateException("Telegram does not say who the bot is");
  }
}
