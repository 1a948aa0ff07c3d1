package footnote.cli;

import footnote.library.Folder;
import footnote.library.Library;
import footnote.library.Progress;
import org.springframework.context.ApplicationContext;

/// Makes the articles ready: index in line with the record, record in line with the article folder.
final class Shelf {
  /// A file that was written just now is looked at again until it has stopped changing.
  private static final int LOOKS = 5;

  private static final long PAUSE_MILLIS = 600;

  private Shelf() {}

  /// @return whether the article folder could be read
  static boolean ready(ApplicationContext parts) {
    try (var rebuilding = new Bar("Rebuilding the index")) {
      parts.getBean(Library.class).open(rebuilding);
    }
    try (var reading = new Bar("Reading articles")) {
      var folder = parts.getBean(Folder.class);
      var count = new long[1];
      boolean read = folder.scan(outcome -> reading.accept(new Progress(++count[0], -1)));
      for (int look = 0; look < LOOKS && folder.isWaiting(); look++) {
        pause();
        read = folder.scan(outcome -> reading.accept(new Progress(++count[0], -1)));
      }
      return read;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
