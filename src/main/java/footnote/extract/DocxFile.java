package footnote.extract;

import footnote.extract.Extract.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A DOCX file: its text, then its footnotes and endnotes. Templates, macros, comments and
/// everything that it names elsewhere are not looked at.
final class DocxFile {
  private static final String TEXT = "word/document.xml";
  private static final String CORE = "docProps/core.xml";
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final Map<String, Fact> FIELDS =
      Map.of(
          "title", Fact.TITLE,
          "creator", Fact.AUTHOR,
          "created", Fact.DATE,
          "language", Fact.LANGUAGE);

  private DocxFile() {}

  static Extract read(Path file) throws IOException {
    if (isOldOffice(file)) {
      throw new Refused(Refusal.ENCRYPTED);
    }
    try (Parts parts = Parts.of(file)) {
      List<String> blocks = new ArrayList<>(blocks(parts, TEXT));
      for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
        if (parts.has(notes)) {
          blocks.addAll(blocks(parts, notes));
        }
      }
      return new Extract(parts.has(CORE) ? facts(parts) : Map.of(), blocks);
    }
  }

  /// The container that Office encrypts into.
  private static boolean isOldOffice(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(OLD_OFFICE.length), OLD_OFFICE);
    }
  }

  private static List<String> blocks(Parts parts, String name) throws IOException {
    var text = new DocxText();
    try (InputStream in = parts.open(name)) {
      SafeXml.walk(in, text);
    }
    return text.blocks();
  }

  private static Map<Fact, String> facts(Parts parts) throws IOException {
    var facts = new EnumMap<Fact, String>(Fact.class);
    try (InputStream in = parts.open(CORE)) {
      SafeXml.fields(in, Set.copyOf(FIELDS.keySet()))
          .forEach((name, value) -> facts.put(FIELDS.get(name), value));
    }
    return facts;
  }
}
