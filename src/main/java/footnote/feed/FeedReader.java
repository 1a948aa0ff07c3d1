package footnote.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import footnote.fetch.Fetched;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/// Bytes become a [Channel]: RSS of all versions and Atom. No document types, so no entities and
/// nothing that is read from elsewhere.
final class FeedReader {
  private static final List<String> LIMITS =
      List.of("totalEntitySizeLimit", "maxGeneralEntitySizeLimit", "entityReplacementLimit");

  /// A feed takes several times its size while it is read, so one is read at a time.
  private final ReentrantLock memory = new ReentrantLock();

  Channel read(Fetched.Page page) throws NoFeed {
    if (page.type().endsWith("json")) {
      throw new NoFeed("JSON feeds are not read; give the address of its RSS or Atom feed.");
    }
    memory.lock();
    try {
      Document document = document(XmlText.of(page));
      Repairs.of(document, page.address());
      return Channels.of(feed(document), page.address());
    } catch (StackOverflowError e) {
      throw new NoFeed("It could not be read: it is too deep.");
    } catch (RuntimeException e) {
      throw new NoFeed("It could not be read: " + e.getClass().getSimpleName() + ".");
    } finally {
      memory.unlock();
    }
  }

  private static Document document(String xml) throws NoFeed {
    try {
      return builder().build(new StringReader(xml));
    } catch (JDOMException e) {
      throw new NoFeed(reason(e));
    } catch (IOException e) {
      throw new NoFeed("It could not be read to its end.");
    }
  }

  private static SAXBuilder builder() {
    var builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    // They count `&lt;` too, of which a feed of escaped HTML has many; others cannot be declared.
    LIMITS.forEach(limit -> builder.setProperty("jdk.xml." + limit, "0"));
    builder.setExpandEntities(false);
    builder.setXMLFilter(new Bounds());
    return builder;
  }

  private static String reason(JDOMException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Bounds.Crossed crossed) {
        return String.valueOf(crossed.getMessage());
      }
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("JAXP")) {
      return "It crosses a limit that readers of XML have, so it is not read.";
    }
    return message.contains("DOCTYPE")
        ? "It declares a document type, which no feed needs and which is not read."
        : "It is not well-formed XML, so it cannot be read as a feed; tell its owner.";
  }

  private static SyndFeed feed(Document document) throws NoFeed {
    try {
      var input = new SyndFeedInput(false, Locale.US);
      input.setPreserveWireFeed(true);
      return input.build(document);
    } catch (FeedException | IllegalArgumentException e) {
      throw new NoFeed("It is neither RSS nor Atom; give the address of a feed.");
    }
  }
}
