package footnote.support;

import footnote.support.Grounds.Ground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a word of a claim stands in its grounds: of all its places those with the most of the same
/// words around them.
final class Alignment {
  /// How many telling words on each side of a place are compared.
  private static final int AROUND = 4;

  private static final int BESIDE = 2;
  private static final Set<String> DOES = Set.of("do", "does", "did");

  /// A place in a sentence of the grounds.
  record Place(Ground ground, int word) {}

  private final Statement claim;
  private final Grounds grounds;
  private final Map<Integer, List<Place>> found = new HashMap<>();

  Alignment(Statement claim, Grounds grounds) {
    this.claim = claim;
    this.grounds = grounds;
  }

  List<Place> of(int word) {
    return found.computeIfAbsent(word, this::find);
  }

  private List<Place> find(int word) {
    Set<String> around = around(claim, word, AROUND).collect(Collectors.toSet());
    var best = new ArrayList<Place>();
    long most = 0;
    for (Ground ground : grounds.grounds()) {
      for (int place : places(ground.sentence(), claim.words().get(word))) {
        long shared =
            shared(around, ground.sentence(), place) + beside(word, ground.sentence(), place);
        if (shared > most) {
          best.clear();
        }
        if (shared >= most) {
          best.add(new Place(ground, place));
          most = shared;
        }
      }
    }
    return best;
  }

  private static List<Integer> places(Statement sentence, Word word) {
    return word.isWord()
        ? sentence.places(word.key())
        : IntStream.range(0, sentence.words().size())
            .filter(i -> sentence.key(i).equals(word.key()))
            .boxed()
            .toList();
  }

  private static long shared(Set<String> around, Statement sentence, int place) {
    List<String> there = around(sentence, place, 2 * AROUND).toList();
    return around.stream()
        .filter(key -> there.stream().anyMatch(other -> Alike.words(key, other)))
        .count();
  }

  /// The very next word on either side tells more, even a small one.
  private long beside(int word, Statement sentence, int place) {
    return Stream.of(-1, 1)
            .filter(step -> next(claim, word, step).equals(next(sentence, place, step)))
            .count()
        * BESIDE;
  }

  private static String next(Statement statement, int word, int step) {
    int at = word + step;
    while (at >= 0 && at < statement.words().size() && isPassedOver(statement, at)) {
      at += step;
    }
    return at < 0 ? "^" : at < statement.words().size() ? statement.key(at) : "$";
  }

  private static boolean isPassedOver(Statement statement, int at) {
    return DOES.contains(statement.key(at)) || statement.tongue().denies(statement.words().get(at));
  }

  private static Stream<String> around(Statement statement, int word, int words) {
    Stream<Integer> before =
        IntStream.iterate(word - 1, i -> i >= 0, i -> i - 1)
            .filter(i -> isTelling(statement, i))
            .limit(words)
            .boxed();
    Stream<Integer> behind =
        IntStream.range(word + 1, statement.words().size())
            .filter(i -> isTelling(statement, i))
            .limit(words)
            .boxed();
    return Stream.concat(before, behind).map(statement::key);
  }

  private static boolean isTelling(Statement statement, int at) {
    return statement.isContent(at) || statement.isNumber(at);
  }
}
