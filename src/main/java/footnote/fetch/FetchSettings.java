package footnote.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How pages are fetched.
///
/// @param allow hosts, addresses and blocks of them that may be fetched though they are not public
/// @param ports the ports that pages may come from
/// @param timeout for a page, with all redirects and robots.txt
/// @param maxSize of a page, unpacked
/// @param redirects the most that are followed
/// @param contact an address that owners of web servers can turn to; they see it in their logs
@ConfigurationProperties("footnote.fetch")
record FetchSettings(
    @DefaultValue List<String> allow,
    @DefaultValue({"80", "443"}) Set<Integer> ports,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("10MB") DataSize maxSize,
    @DefaultValue("5") int redirects,
    @DefaultValue("") String contact) {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  FetchSettings {
    contact = contact.strip();
    allow = List.copyOf(allow);
    ports = Set.copyOf(ports);
    if (timeout.toMillis() < 100 || timeout.compareTo(LONGEST) > 0) {
      throw wrong("timeout", timeout.toMillis() + "ms", "between 100ms and 5m");
    }
    if (maxSize.toBytes() < 1024 || maxSize.toMegabytes() > 20) {
      throw wrong("max-size", maxSize, "between 1KB and 20MB");
    }
    if (redirects < 0 || redirects > 20) {
      throw wrong("redirects", redirects, "between 0 and 20");
    }
    if (!contact.matches("[\\x21-\\x7E&&[^();\\\\]]{0,200}")) {
      throw wrong("contact", contact, "an address such as https://example.org/bot, without spaces");
    }
    if (ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
      throw wrong("ports", ports, "numbers from 1 to 65535");
    }
    allowance(allow);
  }

  Allowance allowance() {
    return allowance(allow);
  }

  private static Allowance allowance(List<String> allow) {
    try {
      return Allowance.of(allow);
    } catch (IllegalArgumentException e) {
      throw wrong("allow", allow, "hosts and addresses such as wiki.local, 10.0.0.5 or 10.0.0.0/8");
    }
  }

  /// How Footnote names itself.
  String userAgent() {
    String version = FetchSettings.class.getPackage().getImplementationVersion();
    return "Footnote/%s (reads articles that its users name%s)"
        .formatted(version == null ? "dev" : version, contact.isEmpty() ? "" : "; +" + contact);
  }

  private static IllegalArgumentException wrong(String key, Object value, String allowed) {
    return new IllegalArgumentException(
        "footnote.fetch.%s is “%s”; it can be %s".formatted(key, value, allowed));
  }
}
