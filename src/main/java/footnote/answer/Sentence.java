package footnote.answer;

import java.util.List;

/// A sentence of an answer with the markers of the citations that support it; there is always one.
public record Sentence(String text, List<Integer> markers) {
  public Sentence {
    markers = List.copyOf(markers);
    if (text.isBlank() || markers.isEmpty()) {
      throw new IllegalArgumentException("A sentence needs words and a citation");
    }
  }
}
