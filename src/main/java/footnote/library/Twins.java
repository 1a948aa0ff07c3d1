package footnote.library;

import footnote.store.Articles;
import footnote.store.Database;
import footnote.store.Revisions;
import footnote.store.Sketches;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Links an article to the older one that it repeats: one with the same text, or with at least four
/// fifths of the shingles of both in common. Only articles that repeat none are linked to. All of
/// it belongs into the transaction that writes the articles.
final class Twins {
  private static final double ALIKE = .8;

  /// Below this the texts are not compared: more than two standard errors under the bar.
  private static final double WORTH_READING = .68;

  private static final int MOST_READ = 8;
  private static final int GROUP = 256;

  private final Database database;
  private final Articles articles;
  private final Revisions revisions;
  private final Sketches sketches;

  Twins(Database database) {
    this.database = database;
    this.articles = new Articles(database);
    this.revisions = new Revisions(database);
    this.sketches = new Sketches(database);
  }

  /// The older article that a text repeats.
  Optional<String> find(String id, String text, Sketch sketch) {
    return revisions.twin(id, Digests.ofText(text)).or(() -> near(id, text, sketch));
  }

  private Optional<String> near(String id, String text, Sketch sketch) {
    var shared = new TreeMap<String, Integer>();
    sketches.sharing(sketch.bands()).forEach(other -> shared.merge(other, 1, Integer::sum));
    shared.remove(id);
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    // The sort is stable: ties keep the order of ids.
    List<String> nearest =
        shared.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_READ)
            .map(Map.Entry::getKey)
            .toList();
    return alike(text, sketch, nearest);
  }

  private Optional<String> alike(String text, Sketch sketch, List<String> ids) {
    List<String> worth =
        sketches.sketches(ids).entrySet().stream()
            .filter(other -> sketch.likeness(Sketch.read(other.getValue())) >= WORTH_READING)
            .map(Map.Entry::getKey)
            .toList();
    if (worth.isEmpty()) {
      return Optional.empty();
    }
    long[] mine = Shingles.of(text);
    var likeness = new TreeMap<String, Double>();
    articles
        .current(worth)
        .forEach(
            (other, stored) ->
                likeness.put(other, Shingles.likeness(mine, Shingles.of(stored.article().text()))));
    return likeness.entrySet().stream()
        .filter(entry -> entry.getValue() >= ALIKE)
        .min(Comparator.comparing(entry -> -entry.getValue()))
        .map(Map.Entry::getKey);
  }

  /// Notes the text of an article that was written.
  ///
  /// @param original what it repeats; null: it can be repeated
  void put(String id, Sketch sketch, @Nullable String original) {
    sketches.put(id, sketch.write());
    if (original == null) {
      sketches.addBands(id, sketch.bands());
    }
  }

  /// Forgets the text of an article that changes or goes.
  ///
  /// @return the articles that repeated it, to be [placed][#place] once the change is written
  List<String> leave(String id) {
    sketches.sketch(id).ifPresent(old -> sketches.dropBands(id, Sketch.read(old).bands()));
    sketches.remove(id);
    List<String> orphans = sketches.repeating(id);
    orphans.forEach(orphan -> sketches.link(orphan, null));
    return orphans;
  }

  /// Looks again what articles repeat.
  void place(List<String> ids) {
    for (String id : ids) {
      articles
          .current(id)
          .ifPresent(
              stored -> {
                String text = stored.article().text();
                Sketch sketch = Sketch.of(text);
                @Nullable String original = find(id, text, sketch).orElse(null);
                sketches.link(id, original);
                put(id, sketch, original);
              });
    }
  }

  /// Gives sketches to articles that were written before there were any.
  void catchUp() {
    var seen = new HashSet<String>();
    for (List<String> ids = sketches.missing(GROUP);
        seen.addAll(ids);
        ids = sketches.missing(GROUP)) {
      List<String> group = ids;
      database.inTransaction(
          () -> {
            group.forEach(this::replace);
            return true;
          });
    }
  }

  private void replace(String id) {
    List<String> orphans = leave(id);
    place(List.of(id));
    place(orphans);
  }
}
