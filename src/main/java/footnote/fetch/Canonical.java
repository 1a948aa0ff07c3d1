package footnote.fetch;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address by which a page is known: the one that it names itself, where that is on its own
/// host, and otherwise the one it was found at. So no page can take the place of another host's.
public final class Canonical {
  /// Labels of a host that only say for which screen a page is made.
  private static final Set<String> FOR_SCREENS = Set.of("www", "m", "mobile", "amp");

  private Canonical() {}

  /// The one reading of an address that stands in a page or feed, resolved where it is relative;
  /// empty where it leads to no page.
  public static Optional<String> resolved(String found, String written) {
    try {
      WebAddress here = WebAddress.of(found);
      return Optional.of(here.resolve(written.strip()).toString());
    } catch (Stopped e) {
      return Optional.empty();
    }
  }

  /// @param found where the page was found
  /// @param named what the page says
  public static String of(String found, @Nullable String named) {
    if (named == null) {
      return found;
    }
    try {
      WebAddress here = WebAddress.of(found);
      WebAddress there = WebAddress.of(named);
      return isOwn(here, there) ? there.toString() : found;
    } catch (Stopped e) {
      return found;
    }
  }

  /// A page below the root that calls itself the root is every page of a careless site.
  private static boolean isOwn(WebAddress here, WebAddress there) {
    return site(here.host()).equals(site(there.host()))
        && (here.port() == there.port() || isStandard(here) && isStandard(there))
        && (!there.path().equals("/") || here.path().equals("/"));
  }

  private static boolean isStandard(WebAddress address) {
    return address.port() == WebAddress.standardPort(address.scheme());
  }

  private static String site(String host) {
    return Arrays.stream(host.split("\\."))
        .filter(label -> !FOR_SCREENS.contains(label))
        .collect(Collectors.joining("."));
  }
}
