package footnote.library;

import footnote.store.Articles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file on its way into the library: what it holds is added, and what it held before and no
/// longer does is removed, unless a part of it could not be read or what is gone is kept.
final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final String origin;
  private final boolean keepsWhatIsGone;
  private final Library library;
  private final Articles articles;
  private final Consumer<Outcome> listener;
  private final Set<String> kept = new HashSet<>();
  private final Batch batch = new Batch(this::note);
  private final List<Outcome.Failed> failed = new ArrayList<>();

  Intake(
      String origin,
      boolean keepsWhatIsGone,
      Library library,
      Articles articles,
      Consumer<Outcome> listener) {
    this.origin = origin;
    this.keepsWhatIsGone = keepsWhatIsGone;
    this.library = library;
    this.articles = articles;
    this.listener = listener;
  }

  /// Reads the file; its articles are under way when this returns.
  Intake start(ArticleFiles files, Path root, Path file, String id) {
    files.read(root, file, id, (name, reading) -> batch.add(library.add(name, reading, origin)));
    return this;
  }

  /// Waits until its articles are kept.
  void finish() {
    batch.finish();
    if (failed.isEmpty() && !keepsWhatIsGone) {
      Set<String> stale = articles.idsFrom(origin);
      stale.removeAll(kept);
      stale.forEach(id -> Futures.get(library.remove(id, origin)));
    }
  }

  String origin() {
    return origin;
  }

  /// What of the file could not be taken, once it is finished.
  List<Outcome.Failed> failed() {
    return List.copyOf(failed);
  }

  private void note(Outcome outcome) {
    switch (outcome) {
      case Outcome.Kept article -> kept.add(article.id());
      case Outcome.Failed failure -> {
        failed.add(failure);
        log.warn("{} was not read: {}", failure.id(), failure.reason());
      }
    }
    listener.accept(outcome);
  }
}
