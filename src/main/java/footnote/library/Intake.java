package footnote.library;

import footnote.store.Articles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file on its way into the library: what it holds is added, and what it held before and no
/// longer does is removed, unless a part of it could not be read.
final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final String origin;
  private final Library library;
  private final Articles articles;
  private final Consumer<Outcome> listener;
  private final Set<String> kept = new HashSet<>();
  private final Batch batch = new Batch(this::note);
  private @Nullable String problem;
  private boolean isSlow;

  Intake(String origin, Library library, Articles articles, Consumer<Outcome> listener) {
    this.origin = origin;
    this.library = library;
    this.articles = articles;
    this.listener = listener;
  }

  /// Reads the file; its articles are under way when this returns.
  Intake start(ArticleFiles files, Path root, Path file, String id) {
    long begun = System.nanoTime();
    files.read(root, file, id, (name, reading) -> batch.add(library.add(name, reading, origin)));
    isSlow = System.nanoTime() - begun > SLOW_NANOS;
    return this;
  }

  /// Why the file, or the first part of it that was not, was not read; null where all was.
  @Nullable String problem() {
    return problem;
  }

  /// Whether reading it took so long that a file that gave nothing is not read again soon.
  boolean isSlow() {
    return isSlow;
  }

  /// Waits until its articles are kept.
  void finish() {
    batch.finish();
    if (problem == null) {
      Set<String> stale = articles.idsFrom(origin);
      stale.removeAll(kept);
      stale.forEach(id -> Futures.get(library.remove(id, origin)));
    }
  }

  private void note(Outcome outcome) {
    switch (outcome) {
      case Outcome.Kept article -> kept.add(article.id());
      case Outcome.Failed(var id, var reason) -> {
        problem = problem == null ? reason : problem;
        log.warn("{} was not read: {}", id, reason);
      }
    }
    listener.accept(outcome);
  }
}
