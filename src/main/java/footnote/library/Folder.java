package footnote.library;

import footnote.store.Articles;
import footnote.store.Failures;
import footnote.store.ReadFile;
import footnote.store.ReadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of articles that is followed: the library holds what it holds. An article's id is the
/// path of its file inside the folder.
///
/// A file counts once it has stopped changing. A folder that is gone, or of which everything is
/// gone at once, is taken for a disk that is not there: nothing is removed.
public final class Folder {
  private static final Logger log = LoggerFactory.getLogger(Folder.class);
  private static final String ORIGIN = Failures.FOLDER;
  private static final int AT_ONCE = 256;
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final String path;
  private final boolean keepsWhatIsGone;
  private final Library library;
  private final Articles articles;
  private final ReadFiles readFiles;
  private final ArticleFiles files;
  private final Attempts attempts;
  private Map<Path, Version> lastSeen = Map.of();
  private final Map<Path, Version> taken = new HashMap<>();
  private boolean isFirst = true;
  private boolean missing;
  private boolean waiting;

  Folder(
      FolderSettings settings,
      Library library,
      Articles articles,
      ReadFiles readFiles,
      ArticleFiles files,
      Attempts attempts) {
    this.path = settings.folder();
    this.keepsWhatIsGone = settings.keepsWhatIsGone();
    this.library = library;
    this.articles = articles;
    this.readFiles = readFiles;
    this.files = files;
    this.attempts = attempts;
  }

  /// Where the folder is; empty when none is followed.
  public Optional<Path> path() {
    return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
  }

  /// Brings the library in line with the folder once. Files that are still being written wait for
  /// the next call.
  ///
  /// @param listener told of every article that was looked at
  /// @return whether the folder could be read
  public synchronized boolean scan(Consumer<Outcome> listener) {
    Path root = path().orElse(null);
    if (root == null) {
      return true;
    }
    try {
      Map<Path, Version> seen = look(root);
      markFailed(root, seen);
      take(root, seen, listener);
      removeVanished(root, seen.keySet());
      lastSeen = seen;
      missing = false;
      return true;
    } catch (IOException e) {
      if (!missing) {
        log.error("The article folder {} cannot be read; its articles stay as they are", root);
      }
      missing = true;
      return false;
    }
  }

  /// Whether the last look found files that are still being written.
  public synchronized boolean isWaiting() {
    return waiting;
  }

  private Map<Path, Version> look(Path root) throws IOException {
    var seen = new TreeMap<Path, Version>();
    for (Path file : files.list(root)) {
      try {
        seen.put(file, Version.of(file));
      } catch (IOException e) {
        log.debug("{} vanished while the folder was read", file);
      }
    }
    return seen;
  }

  /// A file that could not be taken counts as taken until it changes or its next try has come, also
  /// over a start.
  private void markFailed(Path root, Map<Path, Version> seen) {
    if (isFirst) {
      Map<String, String> failed = attempts.failedVersions();
      seen.forEach(
          (file, version) -> {
            if (version.toString().equals(failed.get(ORIGIN + name(root, file)))) {
              taken.put(file, version);
            }
          });
      isFirst = false;
    }
    attempts.due().forEach(origin -> taken.remove(root.resolve(origin.substring(ORIGIN.length()))));
  }

  /// Takes every file that has stopped changing and is not taken yet, many at a time.
  private void take(Path root, Map<Path, Version> seen, Consumer<Outcome> listener) {
    waiting = false;
    var running = new ArrayDeque<Taking>();
    seen.forEach(
        (file, version) -> {
          boolean fresh = !version.equals(taken.get(file));
          waiting |= fresh && !isSettled(file, version);
          if (fresh && isSettled(file, version)) {
            start(root, file, version, listener)
                .ifPresentOrElse(running::add, () -> taken.put(file, version));
          }
          if (running.size() > AT_ONCE) {
            finish(running.remove());
          }
        });
    running.forEach(this::finish);
  }

  /// Begins to take a file, unless it is dear to read and was read as it is.
  private Optional<Taking> start(
      Path root, Path file, Version version, Consumer<Outcome> listener) {
    String name = name(root, file);
    if (ArticleFiles.isDear(name) && readFiles.isRead(version.of(ORIGIN + name))) {
      return Optional.empty();
    }
    var intake = new Intake(ORIGIN + name, keepsWhatIsGone, library, articles, listener);
    return Optional.of(new Taking(file, version, intake.start(files, root, file, name)));
  }

  /// What record or index could not take is not counted as taken, so that the next look tries
  /// again.
  private void finish(Taking taking) {
    Intake intake = taking.intake();
    intake.finish();
    String origin = intake.origin();
    attempts.followed(origin, taking.version().toString(), intake.failed());
    if (intake.failed().isEmpty() && ArticleFiles.isDear(origin)) {
      readFiles.add(taking.version().of(origin));
    }
    taken.put(taking.file(), taking.version());
  }

  private boolean isSettled(Path file, Version version) {
    return version.equals(lastSeen.get(file))
        || version.modified().isBefore(Instant.now().minus(SETTLED));
  }

  private void removeVanished(Path root, Set<Path> seen) {
    var names = new HashSet<String>();
    seen.forEach(file -> names.add(ORIGIN + name(root, file)));
    List<String> origins = keepsWhatIsGone ? List.of() : articles.origins(ORIGIN);
    List<String> vanished = origins.stream().filter(o -> !names.contains(o)).toList();
    if (vanished.size() > 1 && vanished.size() == origins.size()) {
      log.error(
          "Every file of the article folder {} is gone at once; its articles stay as they are",
          root);
      return;
    }
    vanished.forEach(this::remove);
    taken.keySet().retainAll(seen);
    attempts.keepOnly(names);
  }

  private void remove(String origin) {
    Set<String> ids = articles.idsFrom(origin);
    ids.forEach(id -> Futures.get(library.remove(id, origin)));
    if (!ids.isEmpty()) {
      log.info("Removed {} whose file is gone", ids);
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /// A file under way.
  private record Taking(Path file, Version version, Intake intake) {}

  private record Version(long bytes, Instant modified) {
    static Version of(Path file) throws IOException {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Version(attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    ReadFile of(String origin) {
      return new ReadFile(origin, bytes, modified, ArticleFiles.READER);
    }
  }
}
