package footnote.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML without document types and entities: a document that has any is refused.
final class SafeXml {
  private static final int DEEPEST = 500;
  private static final int LONGEST_FIELD = 2000;

  /// Told of every element and every run of text, in order.
  interface Visitor {
    void begin(XMLStreamReader element);

    void text(String text) throws IOException;

    void end(String name) throws IOException;
  }

  private SafeXml() {}

  static void walk(InputStream in, Visitor visitor) throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      int depth = 0;
      while (xml.hasNext()) {
        depth += step(xml.next(), xml, visitor);
        if (depth > DEEPEST) {
          throw new Refused(Refusal.BROKEN);
        }
      }
    } catch (XMLStreamException e) {
      throw new Refused(Refusal.BROKEN);
    }
  }

  private static int step(int event, XMLStreamReader xml, Visitor visitor) throws IOException {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new Refused(Refusal.UNSAFE);
      case XMLStreamConstants.START_ELEMENT -> {
        visitor.begin(xml);
        return 1;
      }
      case XMLStreamConstants.END_ELEMENT -> {
        visitor.end(xml.getLocalName());
        return -1;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          visitor.text(xml.getText());
      default -> {}
    }
    return 0;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /// The words of the first element of each of these names, whatever stands inside it.
  static Map<String, String> fields(InputStream in, Set<String> names) throws IOException {
    var fields = new HashMap<String, String>();
    var open = new ArrayDeque<String>();
    walk(
        in,
        new Visitor() {
          @Override
          public void begin(XMLStreamReader element) {
            open.push(element.getLocalName());
          }

          @Override
          public void text(String text) {
            for (String name : open) {
              if (names.contains(name) && fields.getOrDefault(name, "").length() < LONGEST_FIELD) {
                fields.merge(name, text, String::concat);
              }
            }
          }

          @Override
          public void end(String name) {
            open.pop();
            // The same name again is another value: "A, B".
            fields.computeIfPresent(name, (key, value) -> value.isBlank() ? null : value + ", ");
          }
        });
    fields.replaceAll((name, value) -> value.replaceAll("\\s+", " ").replaceAll("[, ]+$", ""));
    return fields;
  }
}
