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
  private Fusion() {}

  /// @param weight the share of the vectors in the sum, 0…1
  static List<Fused> fuse(List<Hit> lexical, List<Hit> nearest, double weight) {
    Map<String, Place> byWords = places(lexical);
    Map<String, Place> byMeaning = places(nearest);
    var ids = new LinkedHashSet<>(byWords.keySet());
    ids.addAll(byMeaning.keySet());
    var fused = new ArrayList<Fused>();
    for (String id : ids) {
      var channels = new Channels(byWords.get(id), byMeaning.get(id));
      double score =
          (1 - weight) * share(channels.lexical(), lexical)
              + weight * share(channels.nearest(), nearest);
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
