package footnote.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a language model did for an answer.
///
/// @param model its name
/// @param prompts tells the prompts apart that it was asked with
/// @param translation the question in the articles' language, where it was searched so too
/// @param calls how many requests were made
/// @param modelMs milliseconds spent waiting for it
/// @param dropped what it wrote and nobody was shown
/// @param failure what failed; null where nothing did
public record Writing(
    String model,
    String prompts,
    @Nullable String translation,
    int calls,
    long modelMs,
    List<Dropped> dropped,
    @Nullable String failure) {
  public Writing {
    dropped = List.copyOf(dropped);
  }

  /// A sentence that did not hold.
  public record Dropped(String text, String reason) {}
}
