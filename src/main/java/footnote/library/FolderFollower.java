package footnote.library;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the article folder while Footnote serves: what changes there takes effect within ten
/// seconds.
public final class FolderFollower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FolderFollower.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Folder folder;
  private final Thread thread = Thread.ofVirtual().name("folder").unstarted(this::run);

  public FolderFollower(Folder folder) {
    this.folder = folder;
  }

  /// Starts to follow.
  public void start() {
    thread.start();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PAUSE);
        folder.scan(outcome -> {});
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("The article folder could not be followed this time", e);
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
