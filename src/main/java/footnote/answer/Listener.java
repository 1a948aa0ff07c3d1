package footnote.answer;

import java.util.List;

/// Is told of an answer as it is made.
public interface Listener {
  /// Listens to nothing.
  Listener NONE = new Listener() {};

  /// Whether sentences are wanted before the answer is whole.
  default boolean isLive() {
    return false;
  }

  /// What ends the work on the answer when nobody waits for it any more.
  default void leaving(Runnable end) {}

  /// The articles nearest to the question were found.
  default void retrieved(List<Closest> closest) {}

  /// A sentence that holds, with the citations that it adds.
  default void sentence(Sentence sentence, List<Citation> citations) {}
}
