package footnote.cli;

import footnote.library.Folder;
import footnote.library.Library;
import footnote.library.Progress;
import org.springframework.context.ApplicationContext;

/// Makes the articles ready: index in line with the record, record in line with the article folder.
final class Shelf {
  private Shelf() {}

  /// @return whether the article folder could be read
  static boolean ready(ApplicationContext parts) {
    try (var rebuilding = new Bar("Rebuilding the index")) {
      parts.getBean(Library.class).open(rebuilding);
    }
    try (var reading = new Bar("Reading articles")) {
      var count = new long[1];
      return parts
          .getBean(Folder.class)
          .scan(outcome -> reading.accept(new Progress(++count[0], -1)));
    }
  }
}
