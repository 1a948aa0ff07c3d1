package footnote.library;

import footnote.article.ArticleReader;
import footnote.article.JsonLines;
import footnote.article.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/// Files as articles. Links are never followed, so that nothing outside a folder is read.
public final class ArticleFiles {
  /// Larger files are refused unread; archives of JSON Lines are read line by line and may be of
  /// any size.
  static final long MAX_BYTES = 20L << 20;

  private static final Set<String> ENDINGS =
      Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson");

  private final ArticleReader reader = new ArticleReader();

  /// The files below a folder that look like articles, in order of their paths. Hidden ones, links
  /// and everything that is not a regular file are passed over.
  ///
  /// @throws IOException the folder itself cannot be listed
  public List<Path> list(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(folder, new Collector(folder, files));
    files.sort(null);
    return files;
  }

  /// Reads a file: one article, or one per line of an archive of JSON Lines. Each reading comes
  /// with its name: the id that the article has or would have had.
  ///
  /// @param id the id of an article that names none itself
  public void read(Path file, String id, BiConsumer<String, Reading> each) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        each.accept(id, new Reading.Refused("it is not a regular file (links are not followed)"));
      } else if (isArchive(file)) {
        readLines(file, id, each);
      } else if (Files.size(file) > MAX_BYTES) {
        each.accept(id, new Reading.Refused("it is larger than 20 MB; split it"));
      } else {
        each.accept(id, reader.read(id, file.getFileName().toString(), bytes(file)));
      }
    } catch (IOException e) {
      each.accept(id, new Reading.Refused("it cannot be read (" + reason(e) + ")"));
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) MAX_BYTES + 1);
    }
  }

  private void readLines(Path file, String id, BiConsumer<String, Reading> each)
      throws IOException {
    try (BufferedReader archive = Files.newBufferedReader(file)) {
      var lines = new JsonLines(archive);
      for (Reading reading = lines.next(); reading != null; reading = lines.next()) {
        each.accept(name(reading, id, lines.number()), reading);
      }
    }
  }

  private static String name(Reading reading, String id, int line) {
    return reading instanceof Reading.Read read ? read.article().id() : id + ", line " + line;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case MalformedInputException malformed -> "it is not UTF-8";
      case java.nio.file.NoSuchFileException missing -> "it does not exist";
      case java.nio.file.AccessDeniedException denied -> "access is denied";
      case java.nio.file.FileSystemException broken when broken.getReason() != null ->
          broken.getReason();
      default -> e.getClass().getSimpleName() + ": " + e.getMessage();
    };
  }

  static boolean isArchive(Path file) {
    return Set.of("jsonl", "ndjson").contains(ending(file));
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;

    Collector(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(file) && ENDINGS.contains(ending(file))) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (file.equals(root)) {
        throw problem;
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
