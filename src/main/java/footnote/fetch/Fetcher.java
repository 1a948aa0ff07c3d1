package footnote.fetch;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// The door to the web. A fetch has one time limit for everything: names, connections, robots.txt,
/// redirects, and the last byte.
public final class Fetcher {
  /// Each may hold the largest page twice while it is put together.
  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Duration timeout;
  private final String userAgent;
  private final Trail trail;
  private final Robots robots;

  /// @param connector told of each address that is about to be connected to; gives the one to use
  Fetcher(
      FetchSettings settings,
      Resolver resolver,
      UnaryOperator<InetSocketAddress> connector,
      Clock clock) {
    this.timeout = settings.timeout();
    this.userAgent = settings.userAgent();
    var gate = new Gate(resolver, settings.allowance(), settings.ports());
    var wire = new Wire(connector, (int) settings.maxSize().toBytes());
    this.trail = new Trail(gate, wire, new Waits(clock), settings.redirects());
    this.robots = new Robots(trail, new Visit(userAgent, Validators.NONE));
  }

  /// Fetches a page or feed.
  ///
  /// @param known what was learned when it was fetched last, or [Validators#NONE]
  public Fetched fetch(String address, Validators known) {
    var deadline = Deadline.in(timeout);
    try {
      WebAddress start = WebAddress.of(address);
      if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return new Fetched.Failed("Too many pages are being fetched; try again soon.");
      }
      try {
        return fetch(start, new Visit(userAgent, known), deadline);
      } finally {
        places.release();
      }
    } catch (Stopped stopped) {
      return stopped.outcome();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Failed("Footnote is stopping.");
    }
  }

  private Fetched fetch(WebAddress start, Visit visit, Deadline deadline) throws Stopped {
    return trail.follow(
        start,
        visit,
        deadline,
        hop -> robots.check(hop, deadline),
        (at, reply) ->
            reply.status() == 304 && visit.isKnown(at)
                ? new Fetched.Unchanged(at.toString())
                : new Landing(at, reply).page());
  }
}
