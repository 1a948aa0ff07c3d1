package footnote.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Gives the same connection to whoever builds one; its times are those of each call.
final class WireBuilder implements HttpClientBuilder {
  private final Wire wire;

  WireBuilder(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Duration connectTimeout() {
    return Wire.CONNECT;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return Wire.CONNECT;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return wire;
  }
}
