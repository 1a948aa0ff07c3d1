package footnote.index;

import footnote.article.Filter;
import java.util.List;

/// The unit vector to look near, among the articles that pass every filter; at most `limit`
/// passages.
public record NearestQuery(float[] vector, List<Filter> filters, int limit) {
  public NearestQuery {
    filters = List.copyOf(filters);
  }
}
