package footnote.rest;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A body that asks for a web page: an object with an address and nothing else.
final class PageRequest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 20_000;

  private PageRequest() {}

  /// The address; empty where the body is something else.
  static Optional<String> address(String body) {
    if (body.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(body);
      boolean alone = node != null && node.isObject() && node.size() == 1;
      return alone && node.path("url").isString()
          ? Optional.of(node.path("url").asString())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
