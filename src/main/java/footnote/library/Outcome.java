package footnote.library;

import org.jspecify.annotations.Nullable;

/// What became of an article that was added.
public sealed interface Outcome {
  /// How the record changed.
  enum Change {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /// The article is on disk and the next question finds it. `duplicateOf` is the id of an older
  /// article with the same or nearly the same text.
  record Kept(String id, int revision, Change change, int passages, @Nullable String duplicateOf)
      implements Outcome {}

  /// The article was not taken, for a reason in one sentence; `id` is what it would have been.
  record Failed(String id, String reason) implements Outcome {}
}
