package footnote.fetch;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may be fetched although it is not public: hosts by name, addresses and blocks of them; any
/// port of theirs.
record Allowance(Set<String> names, List<Network> networks) {
  static final Allowance NOTHING = new Allowance(Set.of(), List.of());

  Allowance {
    names = Set.copyOf(names);
    networks = List.copyOf(networks);
  }

  /// @throws IllegalArgumentException an entry is neither a name nor an address nor a block
  static Allowance of(List<String> entries) {
    Set<String> names = new HashSet<>();
    Stream.Builder<Network> networks = Stream.builder();
    for (String entry : entries) {
      String plain = entry.strip().toLowerCase(Locale.ROOT);
      if (plain.matches("[0-9.]+(?:/[0-9]{1,3})?|[0-9a-f:.]*:[0-9a-f:.]*(?:/[0-9]{1,3})?")) {
        networks.add(Network.of(plain));
      } else if (plain.matches("[a-z0-9-]+(?:\\.[a-z0-9-]+)*")) {
        names.add(plain);
      } else {
        throw new IllegalArgumentException(entry);
      }
    }
    return new Allowance(names, networks.build().collect(Collectors.toList()));
  }

  boolean holds(String host) {
    return names.contains(host);
  }

  boolean holds(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }
}
