package footnote.store;

import footnote.article.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Filters as the condition of an SQL statement with named parameters.
final class Conditions {
  private final List<String> clauses = new ArrayList<>(List.of("removed = 0"));
  private final Map<String, Object> parameters = new TreeMap<>();

  Conditions(List<Filter> filters) {
    filters.forEach(this::add);
  }

  private void add(Filter filter) {
    switch (filter) {
      case Filter.Ids(var ids) -> in("id", ids);
      case Filter.Sources(var sources) -> in("source", sources);
      case Filter.Languages(var languages) -> in("language", languages);
      case Filter.Published(var from, var to) -> {
        clauses.add("published_at IS NOT NULL");
        if (from != null) {
          clauses.add("published_at >= " + parameter(from.toEpochMilli()));
        }
        if (to != null) {
          clauses.add("published_at <= " + parameter(to.toEpochMilli()));
        }
      }
    }
  }

  private void in(String column, Set<String> values) {
    clauses.add(values.isEmpty() ? "1 = 0" : column + " IN (" + parameter(values) + ")");
  }

  private String parameter(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  String sql() {
    return String.join(" AND ", clauses);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
