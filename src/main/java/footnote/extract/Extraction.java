package footnote.extract;

import footnote.archive.BadArchive;
import footnote.extract.Frames.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// The program of the process that reads a document: its arguments are the kind and the file, its
/// output is one message.
public final class Extraction {
  /// Longer than anybody waits: whoever started this process may be gone.
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private Extraction() {}

  /// Reads the document and ends the process.
  public static void main(String[] args) throws IOException {
    Thread.ofPlatform().daemon().start(Extraction::giveUp);
    PrintStream out = System.out;
    // What a library prints must not stand in the message.
    System.setOut(System.err);
    var buffered = new BufferedOutputStream(out, 1 << 16);
    Frames.write(message(Kind.valueOf(args[0]), Path.of(args[1])), buffered);
    buffered.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void giveUp() {
    try {
      Thread.sleep(LONGEST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  static Message message(Kind kind, Path file) {
    try {
      Extract extract = extract(kind, file);
      if (extract.isEmpty()) {
        return new Message.Refusing(Refusal.NO_TEXT);
      }
      long bytes =
          extract.parts().stream().mapToLong(p -> p.getBytes(StandardCharsets.UTF_8).length).sum();
      return bytes > Frames.MOST_TEXT
          ? new Message.Refusing(Refusal.TOO_LARGE)
          : new Message.Told(extract);
    } catch (Refused e) {
      return new Message.Refusing(e.refusal());
    } catch (BadArchive e) {
      return new Message.Refusing(e.isDamaged() ? Refusal.BROKEN : Refusal.UNSAFE);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Message.Refusing(Refusal.BROKEN);
    }
  }

  private static Extract extract(Kind kind, Path file) throws IOException {
    return switch (kind) {
      case PDF -> PdfFile.read(file);
      case DOCX -> DocxFile.read(file);
      case EPUB -> EpubFile.read(file);
    };
  }
}
