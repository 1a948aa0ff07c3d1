package footnote.library;

import footnote.index.PassageIndex;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.IndexTask;
import footnote.store.IndexTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the index in line with the record. An article that the index cannot take is left out and
/// named in the log, so that the others are found and it can be removed.
final class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
  private static final int GROUP = 256;
  private static final int NAME = 100;

  private final Articles articles;
  private final IndexTasks tasks;
  private final PassageIndex index;
  private final Preparation preparation;

  CatchUp(Database database, PassageIndex index, Preparation preparation) {
    this.articles = new Articles(database);
    this.tasks = new IndexTasks(database);
    this.index = index;
    this.preparation = preparation;
  }

  /// Plays what the index has missed, or makes it anew where that is not known.
  void run(Consumer<Progress> progress) {
    long done = index.checkpoint();
    long newest = tasks.newest();
    boolean covered = done >= 0 && done <= newest && (done == newest || done >= tasks.oldest() - 1);
    if (!covered) {
      rebuild(progress);
    } else if (done < newest) {
      replay(tasks.after(done).stream().map(IndexTask::articleId).distinct().toList());
      checkpoint(newest);
    }
  }

  void rebuild(Consumer<Progress> progress) {
    long newest = tasks.newest();
    long total = articles.count(List.of());
    index.clear();
    if (total > 0) {
      log.info("Rebuilding the index from the record: {} articles", total);
    }
    long done = 0;
    for (List<String> ids = articles.idsAfter("", GROUP);
        !ids.isEmpty();
        ids = articles.idsAfter(ids.getLast(), GROUP)) {
      replay(ids);
      done += ids.size();
      progress.accept(new Progress(done, total));
    }
    checkpoint(newest);
  }

  private void checkpoint(long task) {
    index.checkpoint(task);
    tasks.done(task);
  }

  private void replay(List<String> ids) {
    var prepared = new ArrayList<Future<Optional<Runnable>>>();
    for (String id : ids) {
      prepared.add(
          preparation.submit(
              () ->
                  articles
                      .current(id)
                      .map(
                          stored -> {
                            var article = preparation.prepare(stored).indexed(stored.revision());
                            return () -> index.putArticle(article);
                          })));
    }
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      index(id, Futures.get(prepared.get(i)).orElse(() -> index.deleteArticle(id)));
    }
    index.refresh();
  }

  private void index(String id, Runnable work) {
    try {
      work.run();
    } catch (IllegalArgumentException e) {
      index.deleteArticle(id);
      log.error(
          "The index cannot take the article “{}”, so no answer will cite it; remove it",
          id.substring(0, Math.min(NAME, id.length())),
          e);
    }
  }
}
