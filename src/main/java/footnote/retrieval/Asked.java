package footnote.retrieval;

import footnote.embedding.TokenStates;
import footnote.index.TermWeight;
import java.util.List;

/// A question made ready for search: its words, the states of their tokens, and the words that say
/// something with their rarity.
public record Asked(String words, TokenStates states, List<TermWeight> terms) {
  public Asked {
    terms = List.copyOf(terms);
  }
}
