package footnote.fetch;

import java.util.Optional;
import java.util.Set;

/// The way from an address to a page over redirects, which are followed by hand: every hop is
/// checked as if it had been asked for.
final class Trail {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Gate gate;
  private final Wire wire;
  private final Waits waits;
  private final int most;

  /// @param most redirects
  Trail(Gate gate, Wire wire, Waits waits, int most) {
    this.gate = gate;
    this.wire = wire;
    this.waits = waits;
    this.most = most;
  }

  /// @param check each hop has to pass
  /// @param end reads what is found where no redirect leads further
  <T> T follow(WebAddress start, Visit visit, Deadline deadline, Check check, End<T> end)
      throws Stopped {
    WebAddress at = start;
    for (int hop = 0; hop <= most; hop++) {
      waits.check(at);
      check.pass(at);
      try (var reply = wire.get(at, gate.admit(at, deadline), visit.headers(at), deadline)) {
        waits.heed(at, reply);
        Optional<String> location = location(reply);
        if (location.isEmpty()) {
          return end.read(at, reply);
        }
        at = next(at, location.get());
      }
    }
    throw Stopped.refused(
        "%s redirects more than %d times; open it in a browser and use the address that it ends at."
            .formatted(start.host(), most));
  }

  private static Optional<String> location(Reply reply) {
    return REDIRECTS.contains(reply.status()) ? reply.header("Location") : Optional.empty();
  }

  private static WebAddress next(WebAddress at, String location) throws Stopped {
    WebAddress next = at.resolve(location);
    if (at.isSecure() && !next.isSecure()) {
      throw Stopped.refused(
          at.host()
              + " redirects from https to http, where anybody on the way can change the page;"
              + " give the http address itself to read it all the same.");
    }
    return next;
  }

  /// What a hop has to pass before it is asked.
  interface Check {
    void pass(WebAddress address) throws Stopped;
  }

  /// What is done with the reply that is no redirect.
  interface End<T> {
    T read(WebAddress address, Reply reply) throws Stopped;
  }
}
