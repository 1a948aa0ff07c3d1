import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is measured, the same for both: one figure a line, its name and its value parted by a tab.
final class Measure {
  /// So many articles are taken in, and so many questions asked, before anything counts.
  private static final int WARM_UP = 30;

  private static final int TIMED = 200;

  private final Contender contender;
  private final PrintWriter out;

  private Measure(Contender contender, PrintWriter out) {
    this.contender = contender;
    this.out = out;
  }

  /// Arguments: articles, questions, the file for the figures, the most questions, the sizes of the
  /// stores that are made up.
  static void main(Contender contender, String[] args) throws Exception {
    List<Contender.Text> articles = Gold.articles(Path.of(args[0]));
    List<Gold> questions = Gold.read(Path.of(args[1]), Integer.parseInt(args[3]));
    try (contender;
        var out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
      var measure = new Measure(contender, out);
      measure.ingest(articles);
      measure.retrieval(questions);
      for (String size : args[4].split(" ")) {
        measure.latency(Integer.parseInt(size), questions);
      }
    }
  }

  private void ingest(List<Contender.Text> articles) throws Exception {
    contender.ingest(articles.subList(0, Math.min(WARM_UP, articles.size())));
    long words = articles.stream().mapToLong(article -> words(article.text())).sum();
    say("ingesting %d articles, %d words", articles.size(), words);
    long start = System.nanoTime();
    contender.ingest(articles);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> passages = contender.passages(articles);
    figure("passages", "%d", passages.size());
    double inPassages = passages.stream().mapToLong(Measure::words).sum();
    figure("words per passage", "%.0f", inPassages / passages.size());
    figure("ingest, words/s", "%.0f", words / seconds);
    figure("ingest, passages/s", "%.1f", passages.size() / seconds);
  }

  private static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private void retrieval(List<Gold> questions) {
    var answered = new ArrayList<Integer>();
    var found = new ArrayList<Integer>();
    var times = new ArrayList<Double>();
    for (Gold gold : questions) {
      long start = System.nanoTime();
      List<Contender.Found> passages = contender.search(gold.question());
      times.add((System.nanoTime() - start) / 1e6);
      if (!gold.answers().isEmpty()) {
        answered.add(rank(passages.stream().map(p -> gold.isAnsweredBy(p.words())).toList()));
      }
      if (!gold.articleIds().isEmpty()) {
        List<String> articles = passages.stream().map(Contender.Found::articleId).toList();
        found.add(rank(articles.stream().map(gold.articleIds()::contains).toList()));
      }
      if (times.size() % 100 == 0) {
        say("%d of %d questions", times.size(), questions.size());
      }
    }
    shares("answer", answered, 1, 3, 5, 10);
    shares("article", found, 1, 5, 10);
    times("these articles", times);
  }

  /// The place of the first that is right, from 1.
  private static int rank(List<Boolean> right) {
    int at = right.indexOf(true);
    return at < 0 ? Integer.MAX_VALUE : at + 1;
  }

  private void shares(String what, List<Integer> ranks, int... depths) {
    for (int depth : depths) {
      double share = ranks.stream().filter(r -> r <= depth).count() / (double) ranks.size();
      String name = String.format("%s in the first %d (of %d)", what, depth, ranks.size());
      figure(name, ranks.isEmpty() ? "-" : "%.3f", share);
    }
  }

  private void latency(int passages, List<Gold> questions) throws Exception {
    say("filling a store with %d made-up passages", passages);
    contender.fill(passages);
    say("searching %d made-up passages", passages);
    var times = new ArrayList<Double>();
    int count = Math.min(TIMED, questions.size());
    for (int i = -Math.min(WARM_UP, count); i < count; i++) {
      // Where there are enough questions, those that warm up are not among those that count.
      int at = Math.floorMod(i * questions.size() / count + (i < 0 ? 1 : 0), questions.size());
      long start = System.nanoTime();
      contender.search(questions.get(at).question());
      if (i >= 0) {
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    times(String.format(Locale.ROOT, "%,d made-up passages", passages), times);
  }

  private void times(String where, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    figure("search p50, ms, " + where, "%.1f", sorted[sorted.length / 2]);
    figure("search p95, ms, " + where, "%.1f", sorted[sorted.length * 95 / 100]);
  }

  private void figure(String name, String format, Object value) {
    out.printf(Locale.ROOT, "%s\t" + format + "%n", name, value);
    out.flush();
  }

  private void say(String format, Object... values) {
    System.err.printf(
        Locale.ROOT, contender.getClass().getSimpleName() + ": " + format + "%n", values);
  }
}
