package footnote.library;

import footnote.article.Article;
import footnote.index.IndexedArticle;
import footnote.index.IndexedPassage;
import footnote.passage.Passage;
import java.util.ArrayList;
import java.util.List;

/// An article cut into passages, with the vectors of their sentences: passage i has vectors i. One
/// that is in the record as it is has neither vectors nor a sketch.
record Prepared(
    Article article, List<Passage> passages, List<List<float[]>> vectors, Sketch sketch) {
  Prepared {
    passages = List.copyOf(passages);
    vectors = List.copyOf(vectors);
  }

  /// The passages as they are numbered in a revision.
  List<Passage> passages(int revision) {
    return passages.stream()
        .map(
            p ->
                new Passage(
                    p.articleId(), revision, p.ordinal(), p.start(), p.end(), p.sentences()))
        .toList();
  }

  IndexedArticle indexed(int revision) {
    var indexed = new ArrayList<IndexedPassage>();
    for (Passage passage : passages(revision)) {
      String text = article.text().substring(passage.start(), passage.end());
      indexed.add(new IndexedPassage(passage.id(), text, vectors.get(passage.ordinal())));
    }
    return new IndexedArticle(
        article.id(),
        article.title(),
        article.source(),
        article.publishedAt(),
        article.language(),
        indexed);
  }
}
