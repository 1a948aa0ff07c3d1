package footnote.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a reader thinks of an answer.
public enum Rating {
  @JsonProperty("up")
  UP,
  @JsonProperty("down")
  DOWN
}
