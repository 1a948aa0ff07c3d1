package footnote.llm;

import java.util.List;

/// A sentence that a model wrote, with what it names as its support. Nothing of it is believed.
///
/// @param quotes empty where it named none
public record Draft(String text, List<Claim> quotes) {
  public Draft {
    quotes = List.copyOf(quotes);
  }

  /// A quote that the model says stands in a passage.
  ///
  /// @param passage the number it gave; 0 where it gave none
  /// @param quote empty where it gave none
  public record Claim(int passage, String quote) {}
}
