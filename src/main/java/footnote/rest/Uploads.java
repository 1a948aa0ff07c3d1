package footnote.rest;

import footnote.article.Reading;
import footnote.document.Documents;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.web.multipart.MultipartFile;

/// Files that are sent lie on disk, not in memory, while they are read.
final class Uploads {
  private static final String UNNAMED = "article.txt";

  private Uploads() {}

  /// The name that the sender gave it.
  static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), UNNAMED);
  }

  static void read(
      Documents documents, String id, MultipartFile file, BiConsumer<String, Reading> each)
      throws IOException {
    Path place = Files.createTempFile("footnote-", null);
    try {
      file.transferTo(place);
      try (SeekableByteChannel bytes = Files.newByteChannel(place)) {
        documents.read(id, name(file), bytes, each);
      }
    } finally {
      Files.deleteIfExists(place);
    }
  }
}
