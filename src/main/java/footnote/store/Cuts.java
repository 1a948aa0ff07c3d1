package footnote.store;

import footnote.passage.Passage;
import footnote.passage.Span;
import java.util.ArrayList;
import java.util.List;

/// A cut as text: a line per passage, in it the sentences as `start-end` parted by spaces. A
/// passage reaches from its first sentence to the end of its last.
final class Cuts {
  private Cuts() {}

  static String write(List<Passage> passages) {
    var out = new StringBuilder();
    for (Passage passage : passages) {
      for (Span sentence : passage.sentences()) {
        out.append(sentence.start()).append('-').append(sentence.end()).append(' ');
      }
      out.setCharAt(out.length() - 1, '\n');
    }
    return out.toString();
  }

  static List<Passage> read(String articleId, int revision, String cut) {
    var passages = new ArrayList<Passage>();
    for (String line : cut.lines().toList()) {
      List<Span> sentences = sentences(line);
      passages.add(
          new Passage(
              articleId,
              revision,
              passages.size(),
              sentences.getFirst().start(),
              sentences.getLast().end(),
              sentences));
    }
    return passages;
  }

  private static List<Span> sentences(String line) {
    var sentences = new ArrayList<Span>();
    for (String part : line.split(" ")) {
      int dash = part.indexOf('-');
      sentences.add(
          new Span(
              Integer.parseInt(part, 0, dash, 10),
              Integer.parseInt(part, dash + 1, part.length(), 10)));
    }
    return sentences;
  }
}
