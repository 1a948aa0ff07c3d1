package footnote.extract;

import footnote.article.HtmlText;
import footnote.extract.Extract.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An EPUB: its chapters in the order in which they are read, without its table of contents.
final class EpubFile {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String LOCKS = "META-INF/encryption.xml";
  private static final Map<String, Fact> FIELDS =
      Map.of(
          "title", Fact.TITLE,
          "creator", Fact.AUTHOR,
          "date", Fact.DATE,
          "language", Fact.LANGUAGE,
          "publisher", Fact.PUBLISHER);

  private EpubFile() {}

  static Extract read(Path file) throws IOException {
    try (Parts parts = Parts.of(file)) {
      String opf = EpubSpine.rootFile(parts, CONTAINER);
      List<String> chapters = EpubSpine.chapters(parts, opf);
      if (parts.has(LOCKS)
          && EpubSpine.locked(parts, LOCKS).stream().anyMatch(chapters::contains)) {
        throw new Refused(Refusal.ENCRYPTED);
      }
      return new Extract(facts(parts, opf), texts(parts, chapters));
    }
  }

  private static List<String> texts(Parts parts, List<String> chapters) throws IOException {
    var texts = new ArrayList<String>();
    long length = 0;
    for (String chapter : chapters) {
      try (InputStream in = parts.open(chapter)) {
        String text = HtmlText.of(in);
        texts.add(text);
        length += text.length();
      }
      if (length > Frames.MOST_TEXT) {
        throw new Refused(Refusal.TOO_LARGE);
      }
    }
    return texts;
  }

  private static Map<Fact, String> facts(Parts parts, String opf) throws IOException {
    var facts = new EnumMap<Fact, String>(Fact.class);
    try (InputStream in = parts.open(opf)) {
      SafeXml.fields(in, Set.copyOf(FIELDS.keySet()))
          .forEach((name, value) -> facts.put(FIELDS.get(name), value));
    }
    // Several dates and languages are said one after the other; the first is the book's own.
    for (Fact one : List.of(Fact.DATE, Fact.LANGUAGE)) {
      facts.computeIfPresent(one, (fact, value) -> value.split(", ")[0]);
    }
    return facts;
  }
}
