package footnote.passage;

import java.util.List;

/// A run of whole sentences of one article. Start, end and the sentences' spans count in the
/// article's text; a line about the article that stands between two sentences is inside the
/// passage's range, but in none of its sentences.
public record Passage(
    String articleId, int revision, int ordinal, int start, int end, List<Span> sentences) {

  public Passage {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("A passage needs a sentence.");
    }
    int from = start;
    for (Span sentence : sentences) {
      if (sentence.start() < from || sentence.end() > end) {
        throw new IllegalArgumentException("The sentences do not follow each other inside it.");
      }
      from = sentence.end();
    }
  }

  static Passage of(String articleId, int revision, int ordinal, List<Span> sentences) {
    int start = sentences.getFirst().start();
    return new Passage(articleId, revision, ordinal, start, sentences.getLast().end(), sentences);
  }

  public String id() {
    return articleId + "#" + revision + "#" + ordinal;
  }
}
