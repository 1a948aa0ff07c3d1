package footnote.index;

import java.util.List;

/// A passage with its words and the unit vector of each of its sentences.
public record IndexedPassage(String id, String text, List<float[]> sentences) {
  public IndexedPassage {
    sentences = List.copyOf(sentences);
  }
}
