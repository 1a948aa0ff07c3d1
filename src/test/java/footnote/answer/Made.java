package footnote.answer;

import footnote.article.Article;
import footnote.embedding.SpanScores.Found;
import footnote.passage.Cutter;
import footnote.passage.Passage;
import footnote.retrieval.Candidate;
import footnote.retrieval.Channels;
import footnote.retrieval.Reading;
import footnote.store.StoredArticle;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Articles and candidates made by hand.
final class Made {
  static final Instant DAY = Instant.parse("2024-03-24T05:05:13.750Z");

  private Made() {}

  static Article article(String id, String text, String source, String author, Instant at) {
    return new Article(id, "Lighthouse relit", text, null, source, author, at, "en");
  }

  static StoredArticle stored(Article article) {
    return new StoredArticle(article, 1, DAY, new Cutter().cut(article, 1), null);
  }

  /// The first passage of an article that nobody read.
  static Candidate found(Article article, double score) {
    StoredArticle stored = stored(article);
    return new Candidate(
        stored,
        stored.passages().getFirst(),
        new Channels(null, null),
        score,
        List.of(),
        Optional.empty());
  }

  /// The first passage of an article, its sentences read with these margins.
  static Candidate read(String id, String text, double... margins) {
    StoredArticle stored = stored(article(id, text, null, null, null));
    Passage passage = stored.passages().getFirst();
    var readings =
        java.util.stream.IntStream.range(0, margins.length)
            .mapToObj(i -> reading(passage, i, margins[i]))
            .toList();
    double best = java.util.Arrays.stream(margins).max().orElseThrow();
    return new Candidate(
        stored,
        passage,
        new Channels(null, null),
        .5,
        Collections.nCopies(margins.length, .5),
        Optional.of(new Reading(best, readings)));
  }

  /// An article of one sentence in which the reader found these words.
  static Candidate read(String id, String text, String answer, Instant at, double margin) {
    StoredArticle stored = stored(article(id, text, null, null, at));
    int start = text.indexOf(answer);
    var found = Optional.of(new Found(start, start + answer.length(), margin));
    return new Candidate(
        stored,
        stored.passages().getFirst(),
        new Channels(null, null),
        .8,
        List.of(.8),
        Optional.of(new Reading(margin, List.of(found))));
  }

  /// The same, of an article that repeats another.
  static Candidate repeating(String original, Candidate candidate) {
    StoredArticle one = candidate.article();
    return new Candidate(
        new StoredArticle(one.article(), one.revision(), one.revisedAt(), one.passages(), original),
        candidate.passage(),
        candidate.channels(),
        candidate.score(),
        candidate.coverage(),
        candidate.reading());
  }

  private static Optional<Found> reading(Passage passage, int sentence, double margin) {
    int start = passage.sentences().get(sentence).start();
    return Optional.of(new Found(start, start + 3, margin));
  }
}
