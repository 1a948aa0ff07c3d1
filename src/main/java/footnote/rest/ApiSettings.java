package footnote.rest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param keys who may call: `name:sha256` for asking, `name:sha256:admin` for everything, the hash
///     being that of the key in hexadecimal. None: open, and then only on loopback.
@ConfigurationProperties("footnote.api")
record ApiSettings(@DefaultValue List<String> keys) {
  private static final Pattern KEY =
      Pattern.compile("([^:]{1,64}):([0-9a-fA-F]{64})(?::(ask|admin))?");

  ApiSettings {
    keys = keys.stream().filter(key -> !key.isBlank()).toList();
    keys.forEach(ApiSettings::parse);
  }

  boolean isOpen() {
    return keys.isEmpty();
  }

  List<ApiKey> parsed() {
    return keys.stream().map(ApiSettings::parse).toList();
  }

  private static ApiKey parse(String key) {
    Matcher parts = KEY.matcher(key.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "footnote.api.keys holds “%s…”; write name:sha256 or name:sha256:admin, with the SHA-256 of the key in 64 hexadecimal digits"
              .formatted(key.substring(0, Math.min(8, key.length()))));
    }
    return new ApiKey(parts.group(1), parts.group(2), "admin".equals(parts.group(3)));
  }

  /// One caller's key; only its hash is known.
  record ApiKey(String name, String sha256, boolean isAdmin) {}
}
