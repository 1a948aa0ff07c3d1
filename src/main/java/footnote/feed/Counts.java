package footnote.feed;

import footnote.library.Outcome;
import footnote.library.Outcome.Change;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// How many items of a feed became what, in words for the log.
final class Counts implements Consumer<Outcome> {
  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private int failed;

  @Override
  public void accept(Outcome outcome) {
    switch (outcome) {
      case Outcome.Kept kept -> changes.merge(kept.change(), 1, Integer::sum);
      case Outcome.Failed problem -> failed++;
    }
  }

  boolean isEmpty() {
    return failed == 0 && changes.isEmpty();
  }

  @Override
  public String toString() {
    return "%d created, %d updated, %d unchanged, %d failed"
        .formatted(count(Change.CREATED), count(Change.UPDATED), count(Change.UNCHANGED), failed);
  }

  private int count(Change change) {
    return changes.getOrDefault(change, 0);
  }
}
