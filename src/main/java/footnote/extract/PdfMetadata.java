package footnote.extract;

import footnote.extract.Extract.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// What the XMP packet of a PDF says, which programs keep better than the older dictionary.
final class PdfMetadata {
  private static final Map<String, Fact> FIELDS =
      Map.of(
          "title", Fact.TITLE,
          "creator", Fact.AUTHOR,
          "CreateDate", Fact.DATE,
          "language", Fact.LANGUAGE,
          "publisher", Fact.PUBLISHER);

  private PdfMetadata() {}

  /// Empty where there is none, or none that can be read: the text matters more.
  static Map<Fact, String> of(PDDocument pdf) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (InputStream in = metadata.exportXMPMetadata()) {
        SafeXml.fields(in, Set.copyOf(FIELDS.keySet()))
            .forEach((name, value) -> facts.put(FIELDS.get(name), value));
      } catch (IOException e) {
        facts.clear();
      }
    }
    return facts;
  }
}
