package footnote.document;

import footnote.archive.Archive;
import footnote.archive.BadArchive;
import footnote.archive.Entry;
import footnote.article.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BiConsumer;

/// The files in a ZIP archive, each read for itself. What Footnote does not read is passed over
/// as in a folder; archives in archives are refused.
final class ZippedFiles {
  private static final String MAC_EXTRAS = "__MACOSX/";

  private final Documents documents;
  private final String id;
  private final BiConsumer<String, Reading> each;

  ZippedFiles(Documents documents, String id, BiConsumer<String, Reading> each) {
    this.documents = documents;
    this.id = id;
    this.each = each;
  }

  /// @throws BadArchive nothing of the archive is read
  void read(SeekableByteChannel file) throws IOException {
    Archive archive = Archive.of(file);
    boolean found = false;
    for (Entry entry : archive.entries()) {
      if (entry.problem() != null || isWanted(entry)) {
        found = true;
        read(archive, entry);
      }
    }
    if (!found) {
      each.accept(id, new Reading.Skipped("There is no file in it that can be read."));
    }
  }

  private static boolean isWanted(Entry entry) {
    String name = entry.name();
    boolean hidden = name.startsWith(".") || name.contains("/.") || name.startsWith(MAC_EXTRAS);
    return !entry.isFolder() && !hidden && Documents.isRead(name);
  }

  private void read(Archive archive, Entry entry) {
    String name = id + "/" + entry.name();
    if (entry.problem() == null && Documents.isZip(entry.name())) {
      each.accept(name, new Reading.Refused("It is an archive in an archive; unpack it first."));
      return;
    }
    try (InputStream in = archive.open(entry)) {
      documents.read(name, entry.name(), entry.size(), in, each);
    } catch (IOException e) {
      each.accept(name, new Reading.Refused(Documents.reason(e)));
    }
  }
}
