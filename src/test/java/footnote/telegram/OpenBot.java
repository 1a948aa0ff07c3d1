package footnote.telegram;

import footnote.store.Chats;
import footnote.store.Database;
import footnote.store.Inbox;
import footnote.store.Leases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// A bot over a record of its own and a Bot API server.
final class OpenBot implements AutoCloseable {
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Counts counts = new Counts(meters);
  final Database database;
  final Inbox inbox;
  final Chats chats;
  final BotApi api;
  final BotApi polls;
  final Outgoing outgoing;
  final Letterbox letterbox;
  final Turn turn;
  final Workers workers;
  final Pulse pulse;
  final Poller poller;
  final Bot bot;

  OpenBot(Path folder, URI server, Function<Outgoing, Handler> handler) {
    this(folder, server, new Typing(), handler);
  }

  OpenBot(Path folder, URI server, Typing typing, Function<Outgoing, Handler> handler) {
    this(folder, server, "node", Set.of(), typing, handler);
  }

  OpenBot(
      Path folder,
      URI server,
      String node,
      Set<Long> allowed,
      Function<Outgoing, Handler> handler) {
    this(folder, server, node, allowed, new Typing(), handler);
  }

  private OpenBot(
      Path folder,
      URI server,
      String node,
      Set<Long> allowed,
      Typing typing,
      Function<Outgoing, Handler> handler) {
    var clock = Clock.systemUTC();
    var time = new Time.OfMachine();
    database = new Database(folder.resolve("record.db"));
    inbox = new Inbox(database);
    chats = new Chats(database);
    api = new BotApi(server, FakeTelegram.TOKEN, Duration.ofSeconds(5));
    polls = new BotApi(server, FakeTelegram.TOKEN, Duration.ofSeconds(5));
    outgoing = new Outgoing(api, chats, counts, clock, time);
    letterbox = new Letterbox(inbox, chats, new Access(allowed, Set.of()), typing, counts, clock);
    turn = new Turn(new Leases(database), node, clock, time);
    workers =
        new Workers(
            inbox,
            handler.apply(outgoing),
            new Refuser(outgoing, chats, clock),
            turn,
            counts,
            () -> inbox.forget(clock.instant()),
            clock,
            16,
            Duration.ofMillis(20));
    pulse = new Pulse(time);
    poller = new Poller(polls, letterbox, workers::wake, turn, pulse, time, Duration.ofSeconds(1));
    bot = new Bot(turn, workers, poller);
  }

  double count(String name) {
    return meters.get("footnote.telegram." + name).counter().count();
  }

  @Override
  public void close() {
    bot.stop();
    outgoing.close();
    api.close();
    polls.close();
    database.close();
  }
}
