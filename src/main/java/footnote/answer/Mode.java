package footnote.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How an answer is made.
public enum Mode {
  /// Sentences come verbatim from articles; no language model.
  @JsonProperty("extractive")
  EXTRACTIVE,
  /// A language model writes, every sentence is checked against its quotes.
  @JsonProperty("model")
  MODEL
}
