package footnote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Small files of every format, made for a test.
public final class MadeFiles {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private MadeFiles() {}

  /// A PDF of these pages, their lines below each other.
  public static byte[] pdf(String title, String... pages) {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (String page : pages) {
        addPage(pdf, page);
      }
      pdf.getDocumentInformation().setTitle(title);
      pdf.getDocumentInformation().setAuthor("Ida Brandt");
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addPage(PDDocument pdf, String text) throws IOException {
    var page = new PDPage();
    pdf.addPage(page);
    try (var content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 11);
      content.setLeading(14);
      content.newLineAtOffset(60, 700);
      for (String line : text.split("\n")) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  /// A ZIP archive of these names and texts, one after the other.
  public static byte[] zip(String... namesAndTexts) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return zip(files);
  }

  /// A ZIP archive of these files.
  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// A DOCX file with this body; `w:` stands for the namespace of Word.
  public static byte[] docx(String body, String... moreParts) {
    String[] parts = new String[moreParts.length + 2];
    parts[0] = "word/document.xml";
    parts[1] =
        "<w:document xmlns:w=\"%s\" xmlns:mc=\"m\"><w:body>%s</w:body></w:document>"
            .formatted(WORD, body);
    System.arraycopy(moreParts, 0, parts, 2, moreParts.length);
    return zip(parts);
  }

  /// An EPUB with these chapters, the bodies of pages.
  public static byte[] epub(String title, String... chapters) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("mimetype", bytes("application/epub+zip"));
    files.put(
        "META-INF/container.xml",
        bytes("<container><rootfiles><rootfile full-path=\"OPS/b.opf\"/></rootfiles></container>"));
    var items = new StringBuilder();
    var spine = new StringBuilder();
    for (int i = chapters.length - 1; i >= 0; i--) {
      items.append(
          "<item id=\"c%d\" href=\"ch%%20%d.xhtml\" media-type=\"application/xhtml+xml\"/>"
              .formatted(i, i));
      spine.insert(0, "<itemref idref=\"c%d\"/>".formatted(i));
      files.put("OPS/ch " + i + ".xhtml", bytes("<html><body>" + chapters[i] + "</body></html>"));
    }
    files.put(
        "OPS/b.opf",
        bytes(
            ("<package xmlns:dc=\"d\"><metadata><dc:title>%s</dc:title>"
                    + "<dc:creator>Ida Brandt</dc:creator><dc:date>2021-05-04</dc:date>"
                    + "<dc:language>en</dc:language></metadata><manifest>%s</manifest>"
                    + "<spine>%s</spine></package>")
                .formatted(title, items, spine)));
    return zip(files);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
