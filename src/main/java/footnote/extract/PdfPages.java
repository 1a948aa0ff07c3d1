package footnote.extract;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of each page: lines as they are printed, a blank line between paragraphs. A page that
/// cannot be read is empty; where none can, the document is broken.
final class PdfPages extends PDFTextStripper {
  private final StringWriter page = new StringWriter();
  private final List<String> pages = new ArrayList<>();
  private long length;
  private int failed;

  private PdfPages() {
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd("");
  }

  static List<String> of(PDDocument pdf) throws IOException {
    var stripper = new PdfPages();
    stripper.writeText(pdf, stripper.page);
    if (stripper.failed > 0 && stripper.failed == stripper.pages.size()) {
      throw new Refused(Refusal.BROKEN);
    }
    return stripper.pages;
  }

  @Override
  public void processPage(PDPage each) throws IOException {
    page.getBuffer().setLength(0);
    try {
      super.processPage(each);
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      failed++;
    }
    length += page.getBuffer().length();
    if (length > Frames.MOST_TEXT) {
      throw new Refused(Refusal.TOO_LARGE);
    }
    pages.add(page.toString());
  }
}
