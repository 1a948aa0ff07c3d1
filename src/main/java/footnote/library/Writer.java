package footnote.library;

import footnote.article.Article;
import footnote.index.PassageIndex;
import footnote.library.Outcome.Change;
import footnote.store.Database;
import footnote.store.Failures;
import footnote.store.IndexTasks;
import footnote.store.NewRevision;
import footnote.store.Revisions;
import footnote.store.Revisions.Known;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Writes a group of jobs: one transaction for the record, then the index, then the good news. What
/// a crash leaves between the two is in the outbox.
final class Writer {
  private final Database database;
  private final Revisions revisions;
  private final IndexTasks tasks;
  private final Failures failures;
  private final Twins twins;
  private final PassageIndex index;
  private final Preparation preparation;
  private final Clock clock;

  Writer(Database database, PassageIndex index, Preparation preparation, Clock clock) {
    this.database = database;
    this.revisions = new Revisions(database);
    this.tasks = new IndexTasks(database);
    this.failures = new Failures(database);
    this.twins = new Twins(database);
    this.index = index;
    this.preparation = preparation;
    this.clock = clock;
  }

  /// Writes the group and completes every job of it.
  ///
  /// @return the number of the newest task written, or 0 if nothing changed
  long write(List<Job> group) {
    try {
      List<Written> written =
          database.inTransaction(() -> group.stream().map(this::record).toList());
      toIndex(written);
      written.forEach(w -> w.toCaller().run());
      return written.stream().mapToLong(Written::task).max().orElse(0);
    } catch (RuntimeException e) {
      group.forEach(job -> job.done().completeExceptionally(e));
      return 0;
    }
  }

  /// An index that took only a part of what is in the record is made anew: a later checkpoint would
  /// drop the tasks of the rest.
  private void toIndex(List<Written> written) {
    try {
      written.forEach(w -> w.toIndex().run());
      index.refresh();
    } catch (RuntimeException e) {
      index.clear();
      throw e;
    }
  }

  private Written record(Job job) {
    return switch (job) {
      case Job.Put put -> put(put);
      case Job.Remove remove -> remove(remove);
    };
  }

  private Written remove(Job.Remove job) {
    if (job.origin() != null && !comesFrom(job.id(), job.origin())) {
      return new Written(0, () -> {}, () -> job.done().complete(false));
    }
    boolean forgotten = job.origin() == null && failures.removed(job.id());
    List<String> orphans = twins.leave(job.id());
    boolean removed = revisions.remove(job.id());
    twins.place(orphans);
    return new Written(
        removed ? tasks.add(job.id()) : 0,
        () -> index.deleteArticle(job.id()),
        () -> job.done().complete(removed || forgotten));
  }

  private boolean comesFrom(String id, String origin) {
    return revisions.known(id).filter(known -> origin.equals(known.origin())).isPresent();
  }

  private Written put(Job.Put job) {
    Prepared prepared;
    try {
      prepared = job.prepared().get();
    } catch (ExecutionException e) {
      return new Written(0, () -> {}, () -> job.done().completeExceptionally(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an article was prepared", e);
    }
    return put(prepared, job);
  }

  private Written put(Prepared prepared, Job.Put job) {
    Article article = prepared.article();
    failures.taken(article.id(), job.origin());
    String content = Digests.ofContent(article);
    Optional<Known> known = revisions.known(article.id());
    boolean live = known.isPresent() && !known.get().removed();
    if (live && known.get().contentHash().equals(content)) {
      if (job.origin() != null && !job.origin().equals(known.get().origin())) {
        revisions.move(article.id(), job.origin());
      }
      var kept =
          new Outcome.Kept(
              article.id(),
              known.get().revision(),
              Change.UNCHANGED,
              prepared.passages().size(),
              known.get().duplicateOf());
      return new Written(0, () -> {}, () -> job.done().complete(kept));
    }
    Prepared whole = prepared.vectors().isEmpty() ? preparation.prepare(article) : prepared;
    int number = known.map(Known::revision).orElse(0) + 1;
    String textHash = Digests.ofText(article.text());
    boolean sameText = live && known.get().textHash().equals(textHash);
    List<String> orphans = sameText ? List.of() : twins.leave(article.id());
    @Nullable String twin =
        sameText
            ? known.get().duplicateOf()
            : twins.find(article.id(), article.text(), whole.sketch()).orElse(null);
    revisions.put(
        new NewRevision(
            article,
            number,
            whole.passages(number),
            content,
            textHash,
            twin,
            job.origin(),
            clock.instant()));
    if (!sameText) {
      twins.put(article.id(), whole.sketch(), twin);
      twins.place(orphans);
    }
    var kept =
        new Outcome.Kept(
            article.id(),
            number,
            live ? Change.UPDATED : Change.CREATED,
            whole.passages().size(),
            twin);
    return new Written(
        tasks.add(article.id()),
        () -> index.putArticle(whole.indexed(number)),
        () -> job.done().complete(kept));
  }

  /// What is left to do once the transaction is on disk.
  private record Written(long task, Runnable toIndex, Runnable toCaller) {}
}
