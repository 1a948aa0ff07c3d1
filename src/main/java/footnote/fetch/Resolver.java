package footnote.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// The way from a name to its addresses; DNS, or a table of a test.
@FunctionalInterface
interface Resolver {

  /// What this machine is set up to ask.
  static Resolver ofThisMachine() {
    return name -> List.of(InetAddress.getAllByName(name));
  }

  /// @throws UnknownHostException there is no such name
  List<InetAddress> resolve(String name) throws UnknownHostException;
}
