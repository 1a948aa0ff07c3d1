package footnote.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/// Who the bot is, asked once.
final class Self {
  private final Outgoing outgoing;
  private volatile @Nullable User user;

  Self(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  User user() throws InterruptedException {
    User known = user;
    if (known != null) {
      return known;
    }
    if (outgoing.ask(new GetMe()) instanceof ApiReply.Given<User> given) {
      user = given.value();
      return given.value();
    }
    throw new IllegalStateException("Telegram does not say who the bot is");
  }
}
