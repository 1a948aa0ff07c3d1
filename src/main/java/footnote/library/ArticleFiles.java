package footnote.library;

import footnote.archive.Names;
import footnote.article.Reading;
import footnote.document.Documents;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/// Files as articles. Links are never followed, so that nothing outside a folder is read.
public final class ArticleFiles {
  /// Rises when files that are dear to read are to be read again, since they are read better.
  static final int READER = 1;

  private final Documents documents;

  public ArticleFiles() {
    this(new Documents());
  }

  public ArticleFiles(Documents documents) {
    this.documents = documents;
  }

  /// The files below a folder that look like articles, in order of their paths. Hidden ones,
  /// links and everything that is not a regular file are passed over.
  ///
  /// @throws IOException the folder itself cannot be listed
  public List<Path> list(Path folder) throws IOException {
    return list(folder, EnumSet.of(Sort.REGULAR));
  }

  /// As [#list(Path)], with the links and other odd files of such names, so that reading them says
  /// why they are not read.
  public List<Path> listAll(Path folder) throws IOException {
    return list(folder, EnumSet.allOf(Sort.class));
  }

  private static List<Path> list(Path folder, Set<Sort> sorts) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(folder, new Collector(folder, sorts, files));
    files.sort(null);
    return files;
  }

  private enum Sort {
    REGULAR,
    ODD
  }

  /// Whether reading a file of this name takes so long that it is done once.
  static boolean isDear(String name) {
    return Documents.isDear(name);
  }

  /// The folder that a file lies in.
  public static Path folderOf(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
  }

  /// Reads a file: one article, or several where it is an archive. Each reading comes with its
  /// name: the id that the article has or would have had.
  ///
  /// @param folder nothing outside of it is read
  /// @param id the id of an article that names none itself
  public void read(Path folder, Path file, String id, BiConsumer<String, Reading> each) {
    String name = file.getFileName().toString();
    String strange = Names.strange(id);
    if (strange != null) {
      each.accept(id, new Reading.Refused(strange));
      return;
    }
    try (SeekableByteChannel bytes = Fence.around(folder).open(file)) {
      documents.read(id, name, bytes, each);
    } catch (Fence.Outside e) {
      each.accept(id, new Reading.Refused(e.sentence()));
    } catch (IOException e) {
      each.accept(id, new Reading.Refused(Documents.reason(e)));
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<Sort> sorts;
    private final List<Path> files;

    Collector(Path root, Set<Sort> sorts, List<Path> files) {
      this.root = root;
      this.sorts = sorts;
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
      Sort sort = attributes.isRegularFile() ? Sort.REGULAR : Sort.ODD;
      if (sorts.contains(sort)
          && !isHidden(file)
          && Documents.isRead(file.getFileName().toString())) {
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
