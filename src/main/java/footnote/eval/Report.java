package footnote.eval;

import footnote.eval.Bootstrap.Interval;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/// What a run came to: its figures with their intervals, and every item.
///
/// @param set the file of the questions
/// @param questions tells sets apart whose questions or gold answers differ
/// @param articles how many articles were asked
/// @param complete false when the run was ended early
/// @param skipped how many faults kept lines of the set out
public record Report(
    String set,
    Instant date,
    String questions,
    Settings settings,
    long articles,
    boolean complete,
    int skipped,
    SequencedMap<String, Double> figures,
    SequencedMap<String, Interval> intervals,
    List<Item> items) {
  /// Of the shape of report.json and of how the figures are computed.
  static final int VERSION = 2;

  public Report {
    items = List.copyOf(items);
  }

  public static Report of(Run run, Settings settings, long articles, Instant date) {
    List<Item> items = run.items();
    return new Report(
        run.set().name(),
        date,
        run.set().digest(),
        settings,
        articles,
        run.complete(),
        run.set().faults().size(),
        Figures.of(items),
        Bootstrap.intervals(items),
        items);
  }

  long answerable() {
    return items.stream().filter(Item::isAnswerable).count();
  }

  long unanswerable() {
    return items.stream().filter(Item::isUnanswerable).count();
  }

  long errors() {
    return items.stream().filter(item -> item.status().equals(Item.ERROR)).count();
  }
}
