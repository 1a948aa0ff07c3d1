package footnote.document;

import footnote.extract.Extraction;
import footnote.extract.Frames;
import footnote.extract.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads a document in a process of its own: with little memory, for a limited time, without
/// this process's environment, in a folder that goes away with it. What it says is not believed,
/// and its end, however it comes, is the failure of that one document.
final class Child {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int HEAP_MB = 256;
  private static final int OUT_OF_MEMORY = 3;

  private final Class<?> program;
  private final Duration limit;
  private final Semaphore places =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  Child() {
    this(Extraction.class, LIMIT);
  }

  Child(Class<?> program, Duration limit) {
    this.program = program;
    this.limit = limit;
  }

  /// Reads a document from its bytes. Waits where other children are at work.
  ///
  /// @throws IOException the bytes cannot be read, or there is no room for them on disk
  Frames.Message read(Kind kind, InputStream document) throws IOException, ChildFailed {
    places.acquireUninterruptibly();
    try {
      return inFolder(kind, document);
    } finally {
      places.release();
    }
  }

  private Frames.Message inFolder(Kind kind, InputStream document) throws IOException, ChildFailed {
    Path folder = Files.createTempDirectory("footnote-");
    try {
      Path file = folder.resolve("document");
      Files.copy(document, file);
      return read(start(folder, kind, file));
    } finally {
      Folders.delete(folder);
    }
  }

  private Process start(Path folder, Kind kind, Path file) throws IOException {
    var builder =
        new ProcessBuilder(JavaCommand.of(program, HEAP_MB, folder, kind.name(), file.toString()))
            .directory(folder.toFile())
            .redirectError(Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private Frames.Message read(Process process) throws ChildFailed {
    var expired = new AtomicBoolean();
    Thread.ofVirtual().start(() -> watch(process, expired));
    try (InputStream out = process.getInputStream()) {
      return Frames.read(out);
    } catch (IOException e) {
      throw new ChildFailed(why(process, e, expired));
    } finally {
      process.destroyForcibly();
    }
  }

  private void watch(Process process, AtomicBoolean expired) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        expired.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private String why(Process process, IOException problem, AtomicBoolean expired) {
    int code = exitCode(process);
    if (expired.get()) {
      return String.format(
          Locale.ROOT, "Reading it took longer than %d seconds; split it.", limit.toSeconds());
    }
    if (code == OUT_OF_MEMORY) {
      return "Reading it needed more than " + HEAP_MB + " MB of memory; split it.";
    }
    return problem instanceof Frames.Nonsense && code == 0
        ? "Reading it gave nothing that can be understood; save it again."
        : "The process that read it died; save it again or split it.";
  }

  /// What says nonsense need not have ended; it gets a moment.
  private static int exitCode(Process process) {
    try {
      boolean ended = process.waitFor(1, TimeUnit.SECONDS);
      return ended ? process.exitValue() : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
