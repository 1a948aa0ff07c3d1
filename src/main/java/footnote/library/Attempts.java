package footnote.library;

import footnote.store.Attempt;
import footnote.store.Database;
import footnote.store.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Keeps what could not be taken, and says when a file of the folder is tried again: after a
/// minute, then after twice as long each time, ten times in all.
public final class Attempts {
  private static final String INGEST = "ingest:";
  private static final String UPLOAD = "upload:";
  private static final int MOST_TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /// So many failures of one file are kept, and so many of uploads.
  private static final int MOST = 1_000;

  private final Database database;
  private final Failures failures;
  private final Clock clock;

  public Attempts(Database database, Clock clock) {
    this.database = database;
    this.failures = new Failures(database);
    this.clock = clock;
  }

  /// Keeps why something that was sent could not be taken.
  public void uploadFailed(Outcome.Failed failed) {
    note(UPLOAD + failed.id(), null, List.of(failed));
    failures.prune(UPLOAD, MOST);
  }

  /// Keeps what failed of a file that was named by hand, and forgets what failed of it before.
  public void ingested(String name, List<Outcome.Failed> failed) {
    note(INGEST + name, null, failed);
  }

  /// The same for a file of the folder.
  ///
  /// @param version what tells the file from a later one of its name
  void followed(String origin, String version, List<Outcome.Failed> failed) {
    note(origin, version, failed);
  }

  private void note(String origin, @Nullable String version, List<Outcome.Failed> failed) {
    if (failed.isEmpty() && !failures.knows(origin)) {
      return;
    }
    Instant now = clock.instant();
    int tries = failures.tries(origin, version) + 1;
    Instant next = version == null ? null : next(tries, now);
    var attempt = new Attempt(origin, version, tries, now, next);
    database.inTransaction(
        () -> {
          failed.stream()
              .limit(MOST)
              .forEach(one -> failures.note(attempt, one.id(), one.reason()));
          failures.forgetBefore(origin, now);
          return true;
        });
  }

  private static @Nullable Instant next(int tries, Instant now) {
    if (tries >= MOST_TRIES) {
      return null;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
    return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  /// The files of the folder that failed, with their versions.
  Map<String, String> failedVersions() {
    return failures.versions(Failures.FOLDER);
  }

  /// The files of the folder whose next try has come.
  Set<String> due() {
    return new TreeSet<>(failures.due(clock.instant()));
  }

  /// Forgets the failures of files that are not among these.
  void keepOnly(Set<String> origins) {
    failedVersions().keySet().stream()
        .filter(origin -> !origins.contains(origin))
        .forEach(failures::forget);
  }
}
