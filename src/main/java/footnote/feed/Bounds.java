package footnote.feed;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/// Ends the reading of XML that is deeper or larger than any feed, before it fills memory or stack.
final class Bounds extends XMLFilterImpl {
  /// Less than the limit that the JDK has besides.
  private static final int DEEPEST = 80;

  private static final int MOST = 200_000;

  private int depth;
  private int elements;

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (++depth > DEEPEST) {
      throw new Crossed("Its elements are nested deeper than %d.".formatted(DEEPEST));
    }
    elements += 1 + attributes.getLength();
    if (elements > MOST) {
      throw new Crossed("It has more than 200,000 elements and attributes.");
    }
    super.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    depth--;
    super.endElement(uri, name, qualified);
  }

  /// A bound was crossed; the message is a sentence.
  static final class Crossed extends SAXParseException {
    private static final long serialVersionUID = 1L;

    Crossed(String message) {
      super(message, null);
    }
  }
}
