package footnote.eval;

import java.util.List;

/// A set as it was run, whole or as far as it came.
public record Run(QuestionSet set, List<Trial> trials, boolean complete) {
  public Run {
    trials = List.copyOf(trials);
  }

  /// How many questions were run.
  public int size() {
    return trials.size();
  }

  List<Item> items() {
    return trials.stream().map(Trial::item).toList();
  }
}
