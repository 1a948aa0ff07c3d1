package footnote.extract;

import footnote.extract.Extract.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// A PDF: a part for each page. Nothing in it is run or fetched, and a password that is empty
/// opens it.
final class PdfFile {
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled\\W*\\d*|(?:microsoft (?:word|powerpoint) - ).*|.*\\.(?:docx?|pdf|pptx?|indd|tex|dvi|rtf|odt)"
              + "|(?:document|slide|page)\\W*\\d*");

  private PdfFile() {}

  static Extract read(Path file) throws IOException {
    FontMappers.set(new OneFont());
    try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument pdf = Loader.loadPDF(bytes, "", IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.getNumberOfPages() == 0) {
        throw new Refused(Refusal.BROKEN);
      }
      List<String> pages = PdfPages.of(pdf);
      return new Extract(facts(pdf), pages);
    } catch (InvalidPasswordException e) {
      throw new Refused(Refusal.ENCRYPTED);
    }
  }

  private static Map<Fact, String> facts(PDDocument pdf) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    PdfMetadata.of(pdf).forEach((fact, value) -> put(facts, fact, value));
    PDDocumentInformation about = pdf.getDocumentInformation();
    put(facts, Fact.TITLE, about.getTitle());
    put(facts, Fact.AUTHOR, about.getAuthor());
    put(facts, Fact.DATE, date(about));
    put(facts, Fact.LANGUAGE, pdf.getDocumentCatalog().getLanguage());
    if (NO_TITLE.matcher(facts.getOrDefault(Fact.TITLE, "").strip()).matches()) {
      facts.remove(Fact.TITLE);
    }
    return facts;
  }

  private static void put(Map<Fact, String> facts, Fact fact, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.putIfAbsent(fact, value);
    }
  }

  private static @Nullable String date(PDDocumentInformation about) {
    Calendar created = about.getCreationDate();
    return created == null ? null : created.toInstant().toString();
  }
}
