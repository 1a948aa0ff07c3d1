package footnote.article;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the pages of a printed document begin in its article's text, in UTF-16 units: page 1
/// first, an empty page where the next one does. Empty for an article that has no pages.
public record Pages(List<Integer> starts) {
  public static final Pages NONE = new Pages(List.of());

  public Pages {
    starts = List.copyOf(starts);
    int last = 0;
    for (int start : starts) {
      if (start < last) {
        throw new IllegalArgumentException("A page cannot begin before the one in front of it.");
      }
      last = start;
    }
  }

  /// The number of the page that this place of the text stands on; null where there are no pages.
  public @Nullable Integer at(int offset) {
    if (starts.isEmpty()) {
      return null;
    }
    int found = Collections.binarySearch(starts, offset);
    int page = found >= 0 ? found : -found - 2;
    while (page + 1 < starts.size() && starts.get(page + 1) <= offset) {
      page++;
    }
    return Math.max(page, 0) + 1;
  }

  boolean isWithin(String text) {
    return starts.isEmpty() || starts.getLast() <= text.length();
  }
}
