package footnote.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A model as chats list it; there is one.
///
/// @param created seconds since 1970
record ChatModel(String id, String object, long created, @JsonProperty("owned_by") String ownedBy) {
  static final String NAME = "footnote";

  /// The day of the first version.
  private static final long CREATED = 1795478400;

  static final ChatModel FOOTNOTE = new ChatModel(NAME, "model", CREATED, NAME);

  /// @throws Rejected there is no model of that name
  static void check(String name) {
    if (!name.equals(NAME)) {
      throw Rejected.missing("There is no such model; the name of the only one is footnote.")
          .about("model", "model_not_found");
    }
  }
}
