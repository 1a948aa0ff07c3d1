package footnote.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// A block of addresses, written as `10.0.0.0/8` or as a single address.
record Network(InetAddress first, int bits) {

  /// @throws IllegalArgumentException it is no address and no block
  static Network of(String written) {
    int slash = written.indexOf('/');
    String literal = slash < 0 ? written : written.substring(0, slash);
    if (!Host.isNumeric(literal)) {
      throw new IllegalArgumentException(written);
    }
    InetAddress first = InetAddress.ofLiteral(literal);
    int most = first.getAddress().length * 8;
    int bits = slash < 0 ? most : Integer.parseInt(written.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(written);
    }
    return new Network(first, bits);
  }

  static List<Network> all(String written) {
    return Stream.of(written.split("\\s+")).map(Network::of).toList();
  }

  boolean holds(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
