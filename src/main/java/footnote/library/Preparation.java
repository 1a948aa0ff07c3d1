package footnote.library;

import footnote.article.Article;
import footnote.embedding.Encoder;
import footnote.passage.Cutter;
import footnote.passage.Passage;
import footnote.passage.Span;
import footnote.store.StoredArticle;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Cuts and embeds articles on all cores; embedding is what adding an article costs.
final class Preparation implements AutoCloseable {
  private final Encoder encoder;
  private final Cutter cutter = new Cutter();
  private final ExecutorService cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("embedding-", 0).daemon().factory());

  Preparation(Encoder encoder) {
    this.encoder = encoder;
  }

  <T> Future<T> submit(Callable<T> work) {
    return cores.submit(work);
  }

  Prepared prepare(Article article) {
    return embed(article, cutter.cut(article, 0));
  }

  /// Embeds an article as it was cut when it was written.
  Prepared prepare(StoredArticle stored) {
    return embed(stored.article(), stored.passages());
  }

  private Prepared embed(Article article, List<Passage> passages) {
    return new Prepared(
        article,
        passages,
        passages.stream().map(p -> vectors(article.text(), p)).toList(),
        Sketch.of(article.text()));
  }

  private List<float[]> vectors(String text, Passage passage) {
    return passage.sentences().stream()
        .map((Span sentence) -> encoder.vector(text.substring(sentence.start(), sentence.end())))
        .toList();
  }

  @Override
  public void close() {
    cores.shutdownNow();
  }
}
