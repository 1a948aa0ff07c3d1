package footnote.feed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A feed as it was read.
///
/// @param address where it was found
/// @param entries the first of its items, each guid once
/// @param guids of all its items, also of those that are too many
record Channel(
    String address,
    @Nullable String title,
    @Nullable String language,
    List<Entry> entries,
    Set<String> guids) {
  /// No more items are taken from one feed.
  static final int MOST = 1000;

  Channel {
    entries = List.copyOf(entries);
    guids = Set.copyOf(guids);
  }

  /// What was left out, in a sentence; null when nothing was.
  @Nullable String leftOut() {
    return guids.size() > entries.size()
        ? "It has %d items; the first %d are read.".formatted(guids.size(), entries.size())
        : null;
  }
}
