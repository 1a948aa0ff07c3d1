package footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.embedding.TokenStates;
import footnote.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Puts the first candidates in a better order: some are compared with the question token by token,
/// the best of those are read by the reader. Each costs a run of a model, so these numbers decide
/// how long a question takes.
public final class Reranker implements AutoCloseable {
  private static final int COMPARED = 5;
  private static final int READ = 3;

  /// The share of the comparison in the score of a candidate.
  private static final double COMPARISON = .75;

  /// What a margin of the reader adds to the score of a candidate.
  private static final double MARGIN = .02;

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

  /// @param encoder compares token by token; what was fitted on its scores holds for no other model
  /// @param reader without one the order is that of the comparison
  public Reranker(Encoder encoder, Optional<Reader> reader) {
    this.encoder = encoder;
    this.reader = reader;
  }

  TokenStates tokens(String question) {
    return encoder.tokens(question);
  }

  boolean comparesWith(Encoder other) {
    return encoder == other;
  }

  List<Candidate> rerank(Asked asked, List<Candidate> found) {
    List<Candidate> candidates = distinctFirst(found);
    var maxSim = new MaxSim(asked);
    var readings = new HashMap<Passage, Future<Reading>>();
    int count = Math.min(COMPARED, candidates.size());
    List<Future<Candidate>> comparisons =
        candidates.subList(0, count).stream()
            .map(candidate -> cores.submit(() -> compare(maxSim, candidate)))
            .toList();
    // The first nearly always stays among those that are read; until the last comparison ends a
    // core would idle.
    candidates.stream().limit(1).forEach(first -> read(asked, first, readings));
    List<Candidate> compared = inOrder(comparisons.stream().map(Reranker::get).toList());
    int reads = Math.min(READ, count);
    compared.subList(0, reads).forEach(candidate -> read(asked, candidate, readings));
    var reranked = new ArrayList<Candidate>();
    for (Candidate candidate : compared.subList(0, reads)) {
      Future<Reading> reading = readings.get(candidate.passage());
      reranked.add(reading == null ? candidate : weighed(candidate, get(reading)));
    }
    reranked = new ArrayList<>(inOrder(reranked));
    reranked.addAll(compared.subList(reads, count));
    reranked.addAll(candidates.subList(count, candidates.size()));
    return reranked;
  }

  /// The first that repeat none before them, as many as are compared, then all the others: what
  /// several articles have in common is read once.
  private static List<Candidate> distinctFirst(List<Candidate> found) {
    var first = new ArrayList<Candidate>();
    var others = new ArrayList<Candidate>();
    for (Candidate candidate : found) {
      boolean isFirst =
          first.size() < COMPARED && first.stream().noneMatch(one -> candidate.repeats(one));
      (isFirst ? first : others).add(candidate);
    }
    first.addAll(others);
    return first;
  }

  private static List<Candidate> inOrder(List<Candidate> candidates) {
    return candidates.stream().sorted(ORDER).toList();
  }

  private void read(Asked asked, Candidate candidate, Map<Passage, Future<Reading>> readings) {
    reader.ifPresent(
        model ->
            readings.computeIfAbsent(
                candidate.passage(),
                passage -> cores.submit(() -> Reading.of(model, asked.words(), candidate))));
  }

  private Candidate compare(MaxSim maxSim, Candidate candidate) {
    TokenStates states =
        remembered.get(candidate.passage().id(), id -> encoder.tokens(candidate.titled()));
    List<Double> coverage = maxSim.sentences(states, candidate);
    double best = coverage.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double score = (1 - COMPARISON) * candidate.score() + COMPARISON * best;
    return candidate.covering(score, coverage);
  }

  private static Candidate weighed(Candidate candidate, Reading reading) {
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
