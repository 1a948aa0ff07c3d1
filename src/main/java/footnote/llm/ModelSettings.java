package footnote.llm;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The language model that writes; there is none as long as neither an address nor a provider is
/// given.
///
/// @param provider whose format the server speaks: openai, anthropic or gemini
/// @param baseUrl the server's address, with the path that its calls begin with
/// @param timeout for one whole answer, retries included
/// @param maxTokens the most tokens of one reply; 0 leaves it to the server
/// @param format how the model is asked to reply: json, lines, or auto (json where that is known)
@ConfigurationProperties("footnote.model")
record ModelSettings(
    @DefaultValue("") String provider,
    @DefaultValue("") String baseUrl,
    @DefaultValue("") String name,
    @DefaultValue("") String apiKey,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("700") int maxTokens,
    @DefaultValue("auto") String format) {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  ModelSettings {
    name = name.strip();
    apiKey = apiKey.strip();
    baseUrl = baseUrl.strip();
    provider = provider.strip();
    if (timeout.toMillis() < 100 || timeout.compareTo(LONGEST) > 0) {
      throw wrong("timeout", timeout.toMillis() + "ms", "between 100ms and 10m");
    }
    if (maxTokens < 0 || maxTokens > 100_000) {
      throw wrong("max-tokens", maxTokens, "between 0 (the server's own limit) and 100000");
    }
    if (ReplyFormat.named(format).isEmpty()) {
      throw wrong("format", format, "auto, json or lines");
    }
    if (!provider.isEmpty() && Provider.named(provider).isEmpty()) {
      throw wrong("provider", provider, Provider.names());
    }
    if (!baseUrl.isEmpty() && !isHttp(baseUrl)) {
      throw wrong(
          "base-url", baseUrl, "an http or https address such as http://127.0.0.1:11434/v1");
    }
    if (provider.equals(Provider.OPENAI.key()) && baseUrl.isEmpty()) {
      throw wrong(
          "base-url", baseUrl, "the address of the server, such as https://api.openai.com/v1");
    }
    if ((!baseUrl.isEmpty() || !provider.isEmpty()) && name.isEmpty()) {
      throw wrong("name", name, "the name that the server knows the model by");
    }
  }

  /// Whether there is a model at all.
  boolean isSet() {
    return !name.isEmpty() && (!baseUrl.isEmpty() || !provider.isEmpty());
  }

  Provider toProvider() {
    return provider.isEmpty() ? Provider.OPENAI : Provider.named(provider).orElseThrow();
  }

  ReplyFormat toFormat() {
    return ReplyFormat.named(format).orElseThrow();
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static IllegalArgumentException wrong(String key, Object value, String allowed) {
    return new IllegalArgumentException(
        "footnote.model.%s is “%s”; it can be %s".formatted(key, value, allowed));
  }

  /// Without the key.
  @Override
  public String toString() {
    return "ModelSettings[%s %s %s]".formatted(toProvider().key(), baseUrl, name);
  }
}
