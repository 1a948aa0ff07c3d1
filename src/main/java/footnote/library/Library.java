package footnote.library;

import footnote.article.Article;
import footnote.article.Reading;
import footnote.embedding.Encoder;
import footnote.index.PassageIndex;
import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.IndexTasks;
import footnote.store.Revisions;
import footnote.store.Revisions.Known;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles, kept and findable. Record and index stay in step: what is acknowledged is on disk
/// and found by the next question, and whatever a crash interrupts is made good at the next start.
///
/// Everything is written by one thread, which takes all that is waiting at once: an article a
/// second and a thousand in a batch cost one synchronisation of the disk per round.
public final class Library implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Library.class);
  /// More would not always fit into a term of the index.
  private static final int LONGEST_ID = 4096;

  private static final int GROUP = 256;
  private static final int IN_FLIGHT = 512;
  /// Long articles take several places, so that many at once do not fill the memory.
  private static final int UNITS_A_PLACE = 20_000;
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Articles articles;
  private final Revisions revisions;
  private final IndexTasks tasks;
  private final PassageIndex index;
  private final Preparation preparation;
  private final Writer writer;
  private final CatchUp catchUp;
  private final Twins twins;
  private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT, true);
  private final Thread thread = Thread.ofPlatform().name("writer").unstarted(this::run);
  private volatile boolean closing;
  private long pending;
  private long lastCheckpoint = System.nanoTime();

  public Library(Database database, PassageIndex index, Encoder encoder, Clock clock) {
    this.articles = new Articles(database);
    this.revisions = new Revisions(database);
    this.tasks = new IndexTasks(database);
    this.index = index;
    this.preparation = new Preparation(encoder);
    this.writer = new Writer(database, index, preparation, clock);
    this.twins = new Twins(database);
    this.catchUp = new CatchUp(database, index, preparation);
  }

  /// Brings the index in line with the record, then starts to write. Blocks until that is done; a
  /// rebuild of the whole index reports its progress.
  public void open(Consumer<Progress> progress) {
    twins.catchUp();
    catchUp.run(progress);
    thread.start();
  }

  /// Adds an article or a new revision of it. Blocks while too many are under way. The future ends
  /// when the article is on disk and findable, or exceptionally when record or index failed.
  ///
  /// @param origin where it came from, so that its articles can be found when it changes
  public CompletableFuture<Outcome> add(Article article, @Nullable String origin) {
    if (article.id().length() > LONGEST_ID) {
      return failed(article.id(), "Its id is longer than 4,096 characters.");
    }
    int places = Math.min(IN_FLIGHT, 1 + article.text().length() / UNITS_A_PLACE);
    inFlight.acquireUninterruptibly(places);
    var done = new CompletableFuture<Outcome>();
    done.whenComplete((outcome, problem) -> inFlight.release(places));
    enqueue(new Job.Put(preparation.submit(() -> prepare(article)), origin, done));
    return done;
  }

  /// Adds what was read; what could not be read is a failure at once.
  ///
  /// @param name the id that the article has or would have had
  public CompletableFuture<Outcome> add(String name, Reading reading, @Nullable String origin) {
    return switch (reading) {
      case Reading.Read(var article) -> add(article, origin);
      case Reading.Skipped(var reason) -> failed(name, reason);
      case Reading.Refused(var reason) -> failed(name, reason);
    };
  }

  private static CompletableFuture<Outcome> failed(String name, String reason) {
    return CompletableFuture.completedFuture(new Outcome.Failed(name, reason));
  }

  private Prepared prepare(Article article) {
    Optional<Known> known = revisions.known(article.id());
    boolean same =
        known.isPresent()
            && !known.get().removed()
            && known.get().contentHash().equals(Digests.ofContent(article));
    return same
        ? articles
            .current(article.id())
            .map(stored -> new Prepared(article, stored.passages(), List.of(), Sketch.EMPTY))
            .orElseGet(() -> preparation.prepare(article))
        : preparation.prepare(article);
  }

  /// Removes an article, and what is known of one that could not be taken; when the future ends no
  /// later answer cites it.
  public CompletableFuture<Boolean> remove(String id) {
    return remove(id, null);
  }

  /// Removes an article unless it comes from elsewhere by now.
  public CompletableFuture<Boolean> remove(String id, @Nullable String origin) {
    var done = new CompletableFuture<Boolean>();
    enqueue(new Job.Remove(id, origin, done));
    return done;
  }

  private void enqueue(Job job) {
    if (closing) {
      throw new IllegalStateException("Footnote is stopping");
    }
    jobs.add(job);
  }

  private void run() {
    while (!closing || !jobs.isEmpty()) {
      try {
        step();
      } catch (InterruptedException e) {
        closing = true;
      } catch (RuntimeException e) {
        log.error("The index could not be brought in line with the record", e);
      }
    }
  }

  private void step() throws InterruptedException {
    Job first = jobs.poll(200, TimeUnit.MILLISECONDS);
    if (index.checkpoint() < 0) {
      rebuild(first);
    }
    if (first != null) {
      pending = Math.max(pending, writer.write(group(first)));
    }
    if (pending > 0 && System.nanoTime() - lastCheckpoint > CHECKPOINT_NANOS) {
      checkpoint(pending);
    }
  }

  /// Makes the index anew; a job that is waiting for it fails with it.
  private void rebuild(@Nullable Job waiting) {
    try {
      catchUp.rebuild(progress -> {});
      pending = 0;
    } catch (RuntimeException e) {
      if (waiting != null) {
        waiting.done().completeExceptionally(e);
      }
      throw e;
    }
  }

  /// The first job and those behind it that are ready soon. Where nobody else waits, that is none,
  /// so that a single article is written at once.
  private List<Job> group(Job first) throws InterruptedException {
    var group = new ArrayList<Job>(List.of(first));
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (group.size() < GROUP
        && jobs.peek() instanceof Job next
        && next.isReady(deadline - System.nanoTime())) {
      group.add(jobs.remove());
    }
    return group;
  }

  private void checkpoint(long task) {
    index.checkpoint(task);
    tasks.done(task);
    pending = 0;
    lastCheckpoint = System.nanoTime();
  }

  /// Finishes what was accepted and puts the index on disk.
  @Override
  public void close() {
    closing = true;
    try {
      if (thread.isAlive()) {
        thread.join();
      }
      if (pending > 0) {
        checkpoint(pending);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      preparation.close();
    }
  }
}
