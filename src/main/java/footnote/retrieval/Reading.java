package footnote.retrieval;

import footnote.embedding.Reader;
import footnote.embedding.SpanScores;
import footnote.embedding.SpanScores.Found;
import footnote.passage.Passage;
import footnote.passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the reader says of a passage: for each of its sentences the span that answers best, with
/// its margin over there being no answer. Places count from the start of the article's text (UTF-16
/// units).
public record Reading(double margin, List<Optional<Found>> sentences) {
  public Reading {
    sentences = List.copyOf(sentences);
  }

  static Reading of(Reader reader, String question, Candidate candidate) {
    Passage passage = candidate.passage();
    SpanScores scores = reader.read(question, candidate.titled());
    int offset = candidate.titleLength() - passage.start();
    var sentences = new ArrayList<Optional<Found>>();
    for (Span sentence : passage.sentences()) {
      sentences.add(
          scores
              .best(sentence.start() + offset, sentence.end() + offset)
              .map(found -> found.moved(-offset)));
    }
    double margin =
        sentences.stream()
            .flatMap(Optional::stream)
            .mapToDouble(Found::margin)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return new Reading(margin, sentences);
  }
}
