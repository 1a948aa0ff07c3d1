package footnote.store;

import footnote.article.Pages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The starts of pages as text: numbers parted by spaces, null where there are no pages.
final class PageStarts {
  private PageStarts() {}

  static @Nullable String write(Pages pages) {
    return pages.starts().isEmpty()
        ? null
        : pages.starts().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static Pages read(@Nullable String starts) {
    return starts == null
        ? Pages.NONE
        : new Pages(Stream.of(starts.split(" ")).map(Integer::valueOf).toList());
  }
}
