package footnote.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Which parts of an EPUB are its chapters, and in which order.
final class EpubSpine {
  private static final Set<String> PAGES = Set.of("application/xhtml+xml", "text/html");

  private EpubSpine() {}

  /// The part that describes the book.
  static String rootFile(Parts parts, String container) throws IOException {
    var found = new Elements("rootfile");
    found.read(parts, container);
    return found.all.stream()
        .map(rootfile -> rootfile.get("full-path"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.BROKEN));
  }

  /// The names of the parts that are read one after the other; those that are not there are left
  /// out.
  static List<String> chapters(Parts parts, String opf) throws IOException {
    var found = new Elements("item", "itemref");
    found.read(parts, opf);
    var pages = new HashMap<String, String>();
    var order = new ArrayList<String>();
    for (Map<String, String> element : found.all) {
      String id = element.get("id");
      String href = element.get("href");
      String ref = element.get("idref");
      if (id != null && href != null && isPage(element)) {
        pages.put(id, href);
      } else if (ref != null && !"no".equals(element.get("linear"))) {
        order.add(ref);
      }
    }
    return order.stream()
        .distinct()
        .map(pages::get)
        .filter(Objects::nonNull)
        .map(href -> resolved(opf, href))
        .filter(Objects::nonNull)
        .filter(parts::has)
        .toList();
  }

  private static boolean isPage(Map<String, String> item) {
    return PAGES.contains(item.getOrDefault("media-type", ""))
        && !List.of(item.getOrDefault("properties", "").split(" ")).contains("nav");
  }

  /// The names of the parts that only a reading system with a key can open.
  static Set<String> locked(Parts parts, String locks) throws IOException {
    var found = new Elements("CipherReference");
    found.read(parts, locks);
    var names = new HashSet<String>();
    for (Map<String, String> reference : found.all) {
      String name = resolved("", reference.getOrDefault("URI", ""));
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /// Null for what is no place inside the book.
  private static @Nullable String resolved(String opf, String href) {
    try {
      String path = href.replaceFirst("#.*", "");
      URI place = URI.create("book:/" + opf.replace(" ", "%20")).resolve(path.replace(" ", "%20"));
      String raw = place.getRawPath();
      return raw == null || !"book".equals(place.getScheme())
          ? null
          : URLDecoder.decode(raw.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// The attributes of all elements of some names, in order.
  private static final class Elements implements SafeXml.Visitor {
    private final Set<String> names;
    private final List<Map<String, String>> all = new ArrayList<>();

    Elements(String... names) {
      this.names = Set.of(names);
    }

    void read(Parts parts, String part) throws IOException {
      try (InputStream in = parts.open(part)) {
        SafeXml.walk(in, this);
      }
    }

    @Override
    public void begin(XMLStreamReader element) {
      if (names.contains(element.getLocalName())) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < element.getAttributeCount(); i++) {
          attributes.put(element.getAttributeLocalName(i), element.getAttributeValue(i));
        }
        all.add(attributes);
      }
    }

    @Override
    public void text(String text) {}

    @Override
    public void end(String name) {}
  }
}
