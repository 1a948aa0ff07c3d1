package footnote.telegram;

import footnote.store.Chats;
import footnote.store.Inbox;
import footnote.store.InboxUpdate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where updates come in: those of allowed chats go into the inbox. Of others nothing is kept but
/// that they are to be refused.
final class Letterbox {
  private final Inbox inbox;
  private final Chats chats;
  private final Access access;
  private final Typing typing;
  private final Counts counts;
  private final Clock clock;

  Letterbox(Inbox inbox, Chats chats, Access access, Typing typing, Counts counts, Clock clock) {
    this.inbox = inbox;
    this.chats = chats;
    this.access = access;
    this.typing = typing;
    this.counts = counts;
    this.clock = clock;
  }

  /// Keeps a batch: when this returns it is on disk. What was kept before is passed over.
  void put(List<Arrival> batch) {
    Instant at = clock.instant();
    List<InboxUpdate> kept =
        batch.stream().map(arrival -> kept(arrival, at)).flatMap(Optional::stream).toList();
    counts.came(kept.isEmpty() ? 0 : inbox.put(kept, at));
    batch.stream().filter(this::isAllowed).forEach(arrival -> note(arrival, at));
  }

  private Optional<InboxUpdate> kept(Arrival arrival, Instant at) {
    if (isAllowed(arrival)) {
      return Optional.of(new InboxUpdate(arrival.updateId(), arrival.chatId(), arrival.body(), 0));
    }
    return arrival.isSaid() && arrival.chatId() != 0 && !chats.isRefused(arrival.chatId(), at)
        ? Optional.of(new InboxUpdate(arrival.updateId(), arrival.chatId(), "", 0))
        : Optional.empty();
  }

  private boolean isAllowed(Arrival arrival) {
    return access.allows(arrival.chatId(), arrival.userId());
  }

  private void note(Arrival arrival, Instant at) {
    if (arrival.isTyped()) {
      typing.came(arrival.userId(), arrival.updateId());
    }
    if (arrival.leaves()) {
      chats.block(arrival.chatId(), at);
    } else {
      chats.unblock(arrival.chatId());
    }
  }
}
