package footnote.retrieval;

import footnote.passage.Passage;
import footnote.store.StoredArticle;
import java.util.List;
import java.util.Optional;

/// A passage that may hold the answer: its article, how each channel found it, and its score.
/// `coverage` says how well each of its sentences covers the question, and is empty where the
/// passage was not read token by token; `reading` is what the reader says of it, where it read it.
public record Candidate(
    StoredArticle article,
    Passage passage,
    Channels channels,
    double score,
    List<Double> coverage,
    Optional<Reading> reading) {
  private static final String TITLE_END = ".\n";

  public Candidate {
    coverage = List.copyOf(coverage);
  }

  static Candidate found(StoredArticle article, Passage passage, Channels channels, double score) {
    return new Candidate(article, passage, channels, score, List.of(), Optional.empty());
  }

  /// Whether it has the same words as a passage of another article that its article repeats.
  public boolean repeats(Candidate other) {
    return article.repeats(other.article) && text().equals(other.text());
  }

  /// The passage's words.
  public String text() {
    return article.text(passage);
  }

  /// The article's title and the passage's words: who and what a passage speaks of often stands in
  /// the title alone.
  String titled() {
    return article.article().title() + TITLE_END + text();
  }

  /// Where the passage begins in [#titled()].
  int titleLength() {
    return article.article().title().length() + TITLE_END.length();
  }

  Candidate covering(double score, List<Double> coverage) {
    return new Candidate(article, passage, channels, score, coverage, reading);
  }

  Candidate read(double score, Reading reading) {
    return new Candidate(article, passage, channels, score, coverage, Optional.of(reading));
  }
}
