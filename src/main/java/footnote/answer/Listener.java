package footnote.answer;

import java.util.List;

/// Is told of an answer as it is made.
public interface Listener {
  /// Listens to nothing.
  Listener NONE = new Listener() {};

  /// The articles nearest to the question were found.
  default void retrieved(List<Closest> closest) {}

  /// A sentence that holds, with the citations that it adds.
  default void sentence(Sentence sentence, List<Citation> citations) {}
}
