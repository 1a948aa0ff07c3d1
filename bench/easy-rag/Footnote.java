import footnote.article.Article;
import footnote.article.ArticleJson;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.index.IndexedArticle;
import footnote.index.IndexedPassage;
import footnote.library.Outcome;
import footnote.passage.Passage;
import footnote.passage.Span;
import footnote.store.NewRevision;
import footnote.store.Revisions;
import footnote.store.StoredArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// Footnote as it is shipped: its library takes the articles in, its retriever finds.
final class Footnote implements Contender {
  /// So many sentences of the articles are what the made-up passages are built from.
  private static final int SENTENCES = 1000;

  /// How many articles become findable at once, as the library does it.
  private static final int GROUP = 256;

  private static final int WORDS = 110;

  /// The length of what is added to a sentence's unit vector.
  private static final double NOISE = .5;

  private final Encoder encoder = Encoder.packaged();
  private final Optional<Reader> reader = Reader.packaged();
  private final Random random = new Random(7);
  private final List<Sentence> sentences = new ArrayList<>();
  private Parts parts = Parts.open(encoder, reader);

  private Footnote() throws Exception {}

  public static void main(String[] args) throws Exception {
    Measure.main(new Footnote(), args);
  }

  private void empty() throws Exception {
    parts.close();
    parts = Parts.open(encoder, reader);
  }

  @Override
  public void ingest(List<Text> articles) throws Exception {
    empty();
    var json = new ArticleJson();
    var done = new ArrayList<CompletableFuture<Outcome>>();
    for (Text article : articles) {
      done.add(parts.library().add(article.id(), json.read(article.json()), null));
    }
    for (var outcome : done) {
      if (outcome.join() instanceof Outcome.Failed(var id, var reason)) {
        throw new IllegalStateException(id + ": " + reason);
      }
    }
  }

  @Override
  public List<String> passages(List<Text> articles) {
    var passages = new ArrayList<String>();
    for (Text article : articles) {
      StoredArticle stored = parts.articles().current(article.id()).orElseThrow();
      stored.passages().forEach(passage -> passages.add(stored.text(passage)));
    }
    return passages;
  }

  @Override
  public List<Found> search(String question) {
    return parts.retriever().retrieve(question, List.of(), LIMIT).candidates().stream()
        .map(found -> new Found(found.article().article().id(), found.text()))
        .toList();
  }

  /// Sentences of the articles taken in last, mixed, with a number put into each; their vectors are
  /// those of the sentences with noise. They go through record and index as the library's do.
  @Override
  public void fill(int passages) throws Exception {
    if (sentences.isEmpty()) {
      learn();
    }
    empty();
    var revisions = new Revisions(parts.database());
    for (int i = 0; i < passages; i += GROUP) {
      var group = new ArrayList<MadeUpArticle>();
      while (group.size() < Math.min(GROUP, passages - i)) {
        group.add(madeUp("made-up-" + (i + group.size())));
      }
      parts
          .database()
          .inTransaction(
              () -> {
                group.forEach(one -> revisions.put(one.revision()));
                return group.size();
              });
      group.forEach(one -> parts.index().putArticle(one.indexed()));
      parts.index().refresh();
      if (i / GROUP % 20 == 19) {
        System.err.println("Footnote: " + (i + GROUP) + " passages");
      }
    }
    rest();
  }

  /// Waits until Lucene has nothing left to merge.
  private static void rest() throws InterruptedException {
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("Lucene Merge Thread"))) {
      Thread.sleep(200);
    }
  }

  private void learn() {
    for (String id : parts.articles().idsAfter("", Integer.MAX_VALUE)) {
      StoredArticle stored = parts.articles().current(id).orElseThrow();
      for (Passage passage : stored.passages()) {
        for (Span span : passage.sentences()) {
          String words = stored.article().text().substring(span.start(), span.end());
          sentences.add(new Sentence(words, new float[0]));
        }
      }
    }
    Collections.shuffle(sentences, random);
    sentences.subList(Math.min(SENTENCES, sentences.size()), sentences.size()).clear();
    sentences.replaceAll(one -> new Sentence(one.words(), encoder.vector(one.words())));
  }

  private MadeUpArticle madeUp(String id) {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    var vectors = new ArrayList<float[]>();
    for (int words = 0; words < WORDS; words = text.toString().split(" ").length) {
      Sentence one = sentences.get(random.nextInt(sentences.size()));
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      text.append("In case ").append(random.nextInt(1_000_000)).append(": ").append(one.words());
      spans.add(new Span(start, text.length()));
      vectors.add(MadeUp.near(one.vector(), NOISE, random));
    }
    var article = new Article(id, "Case " + id, text.toString(), null, null, null, null, "en");
    return new MadeUpArticle(article, spans, vectors);
  }

  @Override
  public void close() throws Exception {
    parts.close();
    reader.ifPresent(Reader::close);
    encoder.close();
  }

  /// A sentence of the articles and its unit vector.
  private record Sentence(String words, float[] vector) {}

  /// An article of one passage.
  private record MadeUpArticle(Article article, List<Span> spans, List<float[]> vectors) {
    private Passage passage() {
      return new Passage(article.id(), 1, 0, 0, article.text().length(), spans);
    }

    private NewRevision revision() {
      String id = article.id();
      return new NewRevision(article, 1, List.of(passage()), id, id, null, null, Instant.EPOCH);
    }

    private IndexedArticle indexed() {
      var indexed = new IndexedPassage(passage().id(), article.text(), vectors);
      return new IndexedArticle(
          article.id(), article.title(), null, null, article.language(), List.of(indexed));
    }
  }
}
