package footnote.document;

import footnote.archive.BadArchive;
import footnote.article.ArticleReader;
import footnote.article.JsonLines;
import footnote.article.Reading;
import footnote.extract.Kind;
import footnote.mail.Mail;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The door for files of every format: the bytes of one become Readings, one or many, each with
/// its name: the id that the article has or would have had. Never an exception, but the
/// consumer's own.
public final class Documents {
  /// Texts and messages that are larger are refused unread.
  static final long LARGEST_TEXT = 20L << 20;

  /// PDF, DOCX and EPUB files that are larger are refused unread.
  static final long LARGEST_DOCUMENT = 100L << 20;

  private static final Set<String> LINES = Set.of("jsonl", "ndjson");
  private static final Set<String> OTHERS =
      Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml", "pdf", "docx", "epub", "eml");

  private final ArticleReader reader = new ArticleReader();
  private final Child child;

  public Documents() {
    this(new Child());
  }

  Documents(Child child) {
    this.child = child;
  }

  /// Whether files of this name are looked at where many lie together.
  public static boolean isRead(String name) {
    return OTHERS.contains(ending(name)) || holdsMany(name);
  }

  /// Whether a file of this name may hold many articles.
  public static boolean holdsMany(String name) {
    return isLines(name) || isZip(name);
  }

  /// Whether reading a file of this name may take longer than a text does by far.
  public static boolean isDear(String name) {
    return isZip(name) || Kind.of(ending(name)).isPresent();
  }

  static boolean isZip(String name) {
    return ending(name).equals("zip");
  }

  static boolean isLines(String name) {
    return LINES.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// Reads a file as far as it reaches when this is called; what is written to it meanwhile is
  /// not waited for.
  ///
  /// @param id the id of an article that names none itself
  public void read(
      String id, String name, SeekableByteChannel file, BiConsumer<String, Reading> each) {
    try {
      if (isZip(name)) {
        new ZippedFiles(this, id, each).read(file);
      } else {
        read(id, name, file.size(), Channels.newInputStream(file), each);
      }
    } catch (IOException e) {
      each.accept(id, new Reading.Refused(reason(e)));
    }
  }

  /// Reads a file that holds one article and is in memory already; archives are refused.
  public Reading read(String id, String name, byte[] bytes) {
    if (holdsMany(name)) {
      return new Reading.Refused(
          "It is an archive; take it in with footnote ingest or POST /api/v1/articles.");
    }
    try {
      return one(id, name, bytes.length, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      return new Reading.Refused(reason(e));
    }
  }

  /// Reads what is no archive itself.
  void read(String id, String name, long size, InputStream in, BiConsumer<String, Reading> each)
      throws IOException {
    InputStream bytes = new Limited(in, size);
    if (isLines(name)) {
      lines(id, bytes, each);
    } else {
      each.accept(id, one(id, name, size, bytes));
    }
  }

  private Reading one(String id, String name, long size, InputStream bytes) throws IOException {
    Optional<Kind> kind = Kind.of(ending(name));
    if (size > (kind.isPresent() ? LARGEST_DOCUMENT : LARGEST_TEXT)) {
      return new Reading.Refused(
          "It is larger than %d MB; split it."
              .formatted((kind.isPresent() ? LARGEST_DOCUMENT : LARGEST_TEXT) >> 20));
    }
    try {
      return kind.isPresent()
          ? Extracted.reading(id, kind.get(), child.read(kind.get(), bytes))
          : text(id, name, bytes.readAllBytes());
    } catch (ChildFailed e) {
      return new Reading.Refused(e.sentence());
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading.Refused("It could not be read: " + e.getClass().getSimpleName() + ".");
    }
  }

  private Reading text(String id, String name, byte[] bytes) {
    return ending(name).equals("eml") ? Mail.read(id, bytes) : reader.read(id, name, bytes);
  }

  private static void lines(String id, InputStream bytes, BiConsumer<String, Reading> each)
      throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var lines =
        new JsonLines(new BufferedReader(new InputStreamReader(new NoZeros(bytes), decoder)));
    for (Reading reading = lines.next(); reading != null; reading = lines.next()) {
      String name =
          reading instanceof Reading.Read read
              ? read.article().id()
              : id + ", line " + lines.number();
      each.accept(name, reading);
    }
  }

  /// What went wrong with a file, in a sentence for its owner.
  public static String reason(IOException e) {
    return switch (e) {
      case BadArchive bad -> bad.sentence();
      case MalformedInputException malformed -> "It is not UTF-8; save it as that.";
      case java.nio.file.NoSuchFileException missing -> "It does not exist.";
      case java.nio.file.AccessDeniedException denied ->
          "Access is denied; let Footnote read the file.";
      default -> "It cannot be read (%s).".formatted(e.getMessage());
    };
  }
}
