package footnote.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits to be sent to a chat, in order. Of several edits of a message only the newest waits,
/// in the place of the first.
final class Lane {
  private final List<Parcel> waiting = new ArrayList<>();
  private int failures;

  synchronized void add(Parcel parcel) {
    int place = parcel instanceof Parcel.Edit edit ? placeOf(edit) : -1;
    if (place < 0) {
      waiting.add(parcel);
    } else {
      waiting.set(place, parcel).done().complete(new Delivery.Replaced());
    }
  }

  /// The first, which is then no longer replaced; null when there is none.
  synchronized @Nullable Parcel take() {
    return waiting.isEmpty() ? null : waiting.removeFirst();
  }

  /// Puts the first back, to be tried again, unless a newer edit waits.
  synchronized void putBack(Parcel parcel) {
    if (parcel instanceof Parcel.Edit edit && placeOf(edit) >= 0) {
      parcel.done().complete(new Delivery.Replaced());
    } else {
      waiting.addFirst(parcel);
    }
  }

  private int placeOf(Parcel.Edit edit) {
    for (int place = 0; place < waiting.size(); place++) {
      if (edit.isOfSameMessage(waiting.get(place))) {
        return place;
      }
    }
    return -1;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// Counts failures in a row; only the thread that sends calls it.
  int failedAgain() {
    return ++failures;
  }

  void succeeded() {
    failures = 0;
  }
}
