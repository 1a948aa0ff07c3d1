package footnote.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A message of a chat. Its content is a text or parts, of which those with a text count.
@JsonIgnoreProperties(ignoreUnknown = true)
record ChatMessage(
    @Nullable String role,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Nullable Part> content) {
  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function");

  boolean isKnown() {
    return role != null && ROLES.contains(role);
  }

  boolean isOfUser() {
    return "user".equals(role);
  }

  boolean isOfAssistant() {
    return "assistant".equals(role);
  }

  String text() {
    return content == null
        ? ""
        : content.stream()
            .map(part -> part == null ? null : part.text())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Part(@Nullable String text) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Part {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Part of(String text) {
      return new Part(text);
    }
  }
}
