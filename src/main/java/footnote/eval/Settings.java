package footnote.eval;

import org.jspecify.annotations.Nullable;

/// What decides the answers of a run beside the questions and the articles. Runs with different
/// settings do not compare.
///
/// @param embedding the model that finds passages by meaning
/// @param reader whether a reader reads the first passages
/// @param refusal whether a question may be refused
/// @param model the language model that writes; null where none does
public record Settings(String embedding, boolean reader, boolean refusal, @Nullable String model) {
  /// In words.
  String inWords() {
    return embedding
        + (reader ? " with reader" : "")
        + (refusal ? "" : ", refusal off")
        + (model == null ? "" : ", written by " + model);
  }
}
