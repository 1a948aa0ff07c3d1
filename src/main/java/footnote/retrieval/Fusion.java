package footnote.retrieval;

import footnote.index.Hit;
import footnote.retrieval.Channels.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two ranked lists as one: each list's scores are stretched to 0…1 and summed by weight (Bruch,
/// Gai and Ingber 2023). What a list did not find counts 0 there.
final class Fusion {
  /// The share of the vectors in the sum.
  private static final double NEAREST = .7;

  private Fusion() {}

  static List<Fused> fuse(List<Hit> lexical, List<Hit> nearest) {
    Map<String, Place> byWords = places(lexical);
    Map<String, Place> byMeaning = places(nearest);
    var ids = new LinkedHashSet<>(byWords.keySet());
    ids.addAll(byMeaning.keySet());
    var fused = new ArrayList<Fused>();
    for (String id : ids) {
      var channels = new Channels(byWords.get(id), byMeaning.get(id));
      double score =
          (1 - NEAREST) * share(channels.lexical(), lexical)
              + NEAREST * share(channels.nearest(), nearest);
      fused.add(new Fused(id, channels, score));
    }
    fused.sort(Fused.ORDER);
    return fused;
  }

  private static Map<String, Place> places(List<Hit> hits) {
    var places = new HashMap<String, Place>();
    for (Hit hit : hits) {
      places.put(hit.passageId(), new Place(places.size() + 1, hit.score()));
    }
    return places;
  }

  private static double share(@Nullable Place place, List<Hit> hits) {
    if (place == null) {
      return 0;
    }
    double best = hits.getFirst().score();
    double worst = hits.getLast().score();
    return best == worst ? 1 : (place.score() - worst) / (best - worst);
  }
}
