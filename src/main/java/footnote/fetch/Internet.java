package footnote.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// The part of the address space that everybody can reach, after IANA's registries of special
/// addresses. Addresses that carry an IPv4 address (NAT64) count as that one; the tunnels 6to4 and
/// Teredo are left out whole.
final class Internet {
  private static final List<Network> CLOSED_4 =
      Network.all(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
              + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15"
              + " 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
              // Public by number, but inside Azure the door to a machine's own settings.
              + " 168.63.129.16");

  private static final Network OPEN_6 = Network.of("2000::/3");
  private static final List<Network> CLOSED_6 =
      Network.all("2001::/23 2001:db8::/32 2002::/16 3ffe::/16 3fff::/20");
  private static final Network NAT64 = Network.of("64:ff9b::/96");

  private Internet() {}

  static boolean holds(InetAddress address) {
    if (address.getAddress().length == 4) {
      return CLOSED_4.stream().noneMatch(network -> network.holds(address));
    }
    return NAT64.holds(address)
        ? holds(carried(address))
        : OPEN_6.holds(address) && CLOSED_6.stream().noneMatch(network -> network.holds(address));
  }

  private static InetAddress carried(InetAddress address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
