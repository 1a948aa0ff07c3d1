import footnote.answer.AnswerLog;
import footnote.answer.Answerer;
import footnote.answer.Listener;
import footnote.answer.Question;
import footnote.answer.Refusal;
import footnote.article.Article;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.index.IndexStamp;
import footnote.index.LuceneIndex;
import footnote.library.Library;
import footnote.library.Outcome;
import footnote.passage.Cutter;
import footnote.passage.Passage;
import footnote.passage.Span;
import footnote.retrieval.Reranker;
import footnote.retrieval.Retriever;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Conversations;
import footnote.store.DataFolder;
import footnote.store.Database;
import footnote.store.Facts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Ingest against the bare embedding rate, questions over many passages, and memory, in one run. The
/// articles are made of the seed articles' sentences, mixed with numbers so that no two are alike.
///
/// Arguments: the number of passages, the number of questions.
public class Bench {
  private static final int WORDS = 110;
  private static final Random RANDOM = new Random(7);

  public static void main(String[] args) throws Exception {
    int passages = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
    int questions = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    List<String> sentences = sentences();
    List<Article> articles = articles(sentences, passages);
    Path folder = Files.createTempDirectory("footnote-bench");
    try (var data = DataFolder.take(folder.resolve("data"));
        var database = new Database(data.resolve("record.db"));
        var encoder = Encoder.packaged()) {
      bareRate(encoder, articles.subList(0, Math.min(200, articles.size())));
      double bare = bareRate(encoder, articles.subList(0, Math.min(800, articles.size())));
      var stamp = new IndexStamp(new Facts(database).identity(), encoder.name(), 384);
      try (var index = LuceneIndex.open(data.resolve("index"), stamp);
          var library = new Library(database, index, encoder, Clock.systemUTC())) {
        library.open(progress -> {});
        double ingest = ingestRate(library, articles);
        // The machine's speed drifts: the bare rate counts as the mean of before and after.
        bare = (bare + bareRate(encoder, articles.subList(0, Math.min(800, articles.size())))) / 2;
        System.out.printf("passages in the index      %d%n", index.count());
        System.out.printf("bare embedding rate        %.1f passages/s%n", bare);
        System.out.printf("ingest rate                %.1f passages/s%n", ingest);
        System.out.printf("ingest / bare              %.3f%n", ingest / bare);
        var store = new Articles(database);
        var reranker = new Reranker(encoder, Reader.packaged());
        try (var retriever = new Retriever(store, index, encoder, reranker)) {
          var log = new AnswerLog(new Answers(database), JsonMapper.builder().build());
          var conversations = new Conversations(database);
          var clock = Clock.systemUTC();
          var answerer =
              new Answerer(retriever, store, log, conversations, Optional.empty(), Refusal.CALIBRATED, clock);
          questionTimes(answerer, sentences, questions);
        }
      }
    }
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
        .forEach(System.out::println);
  }

  private static List<String> sentences() throws Exception {
    var sentences = new ArrayList<String>();
    var reader = new footnote.article.ArticleReader();
    var cutter = new Cutter();
    try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (reader.read(name, name, Files.readAllBytes(file))
                instanceof footnote.article.Reading.Read(var article)
            && article.language().equals("en")) {
          for (Passage passage : cutter.cut(article, 1)) {
            for (Span span : passage.sentences()) {
              sentences.add(article.text().substring(span.start(), span.end()));
            }
          }
        }
      }
    }
    return sentences;
  }

  private static List<Article> articles(List<String> sentences, int passages) {
    var articles = new ArrayList<Article>();
    for (int i = 0; i < passages; i++) {
      var text = new StringBuilder();
      int words = 0;
      while (words < WORDS) {
        String sentence = sentences.get(RANDOM.nextInt(sentences.size()));
        text.append(sentence, 0, sentence.length() - 1).append(" in case ");
        text.append(RANDOM.nextInt(1_000_000)).append(". ");
        words += sentence.split(" ").length + 3;
      }
      articles.add(
          new Article(
              "bench-" + i, "Case " + i, text.toString().strip(), null, null, null, null, "en"));
    }
    return articles;
  }

  /// Passages a second when nothing but the model runs, on all cores.
  private static double bareRate(Encoder encoder, List<Article> articles) throws Exception {
    var cutter = new Cutter();
    int cores = Runtime.getRuntime().availableProcessors();
    int passages = articles.stream().mapToInt(a -> cutter.cut(a, 1).size()).sum();
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(cores)) {
      for (Article article : articles) {
        pool.submit(
            () ->
                cutter.cut(article, 1).forEach(
                    passage ->
                        passage.sentences().forEach(
                            s -> encoder.vector(article.text().substring(s.start(), s.end())))));
      }
    }
    return passages / ((System.nanoTime() - start) / 1e9);
  }

  private static double ingestRate(Library library, List<Article> articles) {
    long start = System.nanoTime();
    var done = new ArrayList<CompletableFuture<Outcome>>();
    articles.forEach(article -> done.add(library.add(article, null)));
    int passages =
        done.stream().mapToInt(d -> ((Outcome.Kept) d.join()).passages()).sum();
    return passages / ((System.nanoTime() - start) / 1e9);
  }

  private static void questionTimes(Answerer answerer, List<String> sentences, int questions) {
    double[] times = new double[questions];
    for (int i = -20; i < questions; i++) {
      String[] words = sentences.get(RANDOM.nextInt(sentences.size())).split(" ");
      int from = RANDOM.nextInt(Math.max(1, words.length - 6));
      String about =
          String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + 6)));
      String question = "What is said of " + about + " in case " + RANDOM.nextInt(1_000_000) + "?";
      long start = System.nanoTime();
      answerer.answer(Question.of(question), Listener.NONE);
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "question p50 / p95 / p99    %.0f / %.0f / %.0f ms over %d questions%n",
        times[questions / 2],
        times[questions * 95 / 100],
        times[questions * 99 / 100],
        questions);
  }
}
