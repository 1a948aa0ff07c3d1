package footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.embedding.TokenStates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/// Puts the first candidates in a better order: some are compared with the question token by token,
/// the best of those are read by the reader. Each costs a run of a model, so these numbers decide
/// how long a question takes.
final class Reranker implements AutoCloseable {
  private static final int COMPARED = 6;
  private static final int READ = 3;

  /// The share of the comparison in the score of a candidate.
  private static final double COMPARISON = .5;

  /// What a margin of the reader adds to the score of a candidate.
  private static final double MARGIN = .01;

  private static final long REMEMBERED_BYTES = 64L << 20;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.article().article().id())
          .thenComparingInt(candidate -> candidate.passage().ordinal());

  private final Encoder encoder;
  private final Optional<Reader> reader;
  private final ExecutorService cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("reading-", 0).daemon().factory());
  private final Cache<String, TokenStates> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .weigher((String id, TokenStates states) -> states.bytes())
          .build();

  Reranker(Encoder encoder, Optional<Reader> reader) {
    this.encoder = encoder;
    this.reader = reader;
  }

  List<Candidate> rerank(Asked asked, List<Candidate> candidates) {
    var maxSim = new MaxSim(asked);
    List<Candidate> compared = improve(candidates, COMPARED, c -> compare(maxSim, c));
    return reader
        .map(model -> improve(compared, READ, c -> read(model, asked.words(), c)))
        .orElse(compared);
  }

  /// Works on the first few at once, on all cores, and sorts those anew.
  private List<Candidate> improve(
      List<Candidate> candidates, int first, UnaryOperator<Candidate> work) {
    int count = Math.min(first, candidates.size());
    var running = new ArrayList<Future<Candidate>>();
    for (Candidate candidate : candidates.subList(0, count)) {
      running.add(cores.submit(() -> work.apply(candidate)));
    }
    var improved = new ArrayList<Candidate>();
    running.forEach(result -> improved.add(get(result)));
    improved.sort(ORDER);
    improved.addAll(candidates.subList(count, candidates.size()));
    return improved;
  }

  private Candidate compare(MaxSim maxSim, Candidate candidate) {
    TokenStates states =
        remembered.get(candidate.passage().id(), id -> encoder.tokens(candidate.titled()));
    List<Double> coverage = maxSim.sentences(states, candidate);
    double best = coverage.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double score = (1 - COMPARISON) * candidate.score() + COMPARISON * best;
    return candidate.covering(score, coverage);
  }

  private static Candidate read(Reader reader, String question, Candidate candidate) {
    Reading reading = Reading.of(reader, question, candidate);
    return candidate.read(candidate.score() + MARGIN * reading.margin(), reading);
  }

  private static <T> T get(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A passage could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading passages", e);
    }
  }

  @Override
  public void close() {
    cores.shutdownNow();
  }
}
