package footnote.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Decides where connections may lead: to public addresses on the usual ports, and to what was
/// allowed by hand. A name with one address that is not public is refused whole.
final class Gate {
  private static final int MOST_ADDRESSES = 4;
  private static final Pattern INSIDE =
      Pattern.compile("[^.]*|.*\\.(?:localhost|localdomain|local|internal|home\\.arpa)");

  private final Resolver resolver;
  private final Allowance allowance;
  private final Set<Integer> ports;

  Gate(Resolver resolver, Allowance allowance, Set<Integer> ports) {
    this.resolver = resolver;
    this.allowance = allowance;
    this.ports = Set.copyOf(ports);
  }

  /// The checked addresses of a host, the only ones that may be connected to.
  List<InetAddress> admit(WebAddress address, Deadline deadline) throws Stopped {
    String host = address.host();
    boolean allowed = allowance.holds(host);
    boolean numeric = Host.isNumeric(host);
    if (!allowed && !numeric && INSIDE.matcher(host).matches()) {
      throw closed(host);
    }
    List<InetAddress> all =
        numeric ? List.of(InetAddress.ofLiteral(host)) : resolve(host, deadline);
    if (!allowed && !all.stream().allMatch(a -> allowance.holds(a) || Internet.holds(a))) {
      throw closed(host);
    }
    if (!allowed && !ports.contains(address.port()) && !all.stream().allMatch(allowance::holds)) {
      throw Stopped.refused(
          "Pages are not fetched from port %d; footnote.fetch.ports names those that may be."
              .formatted(address.port()));
    }
    return all.subList(0, Math.min(MOST_ADDRESSES, all.size()));
  }

  private List<InetAddress> resolve(String host, Deadline deadline) throws Stopped {
    var answer = new CompletableFuture<List<InetAddress>>();
    Thread.ofVirtual().name("dns").start(() -> resolve(host, answer));
    try {
      List<InetAddress> found = answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      if (!found.isEmpty()) {
        return found;
      }
      throw unknown(host);
    } catch (ExecutionException e) {
      throw unknown(host);
    } catch (TimeoutException e) {
      throw deadline.missedBy(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Stopped.failed("Footnote is stopping.");
    }
  }

  private void resolve(String host, CompletableFuture<List<InetAddress>> answer) {
    try {
      answer.complete(resolver.resolve(host));
    } catch (Exception e) {
      answer.completeExceptionally(e);
    }
  }

  private static Stopped unknown(String host) {
    return Stopped.failed(
        "There is no host %s; check the address and the connection to the internet."
            .formatted(host));
  }

  private static Stopped closed(String host) {
    return Stopped.refused(
        "%s is not on the public internet; footnote.fetch.allow can name hosts that may be fetched."
            .formatted(host));
  }
}
