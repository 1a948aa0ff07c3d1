package footnote.index;

import footnote.article.Filter;
import java.util.List;

/// The words to look for, among the articles that pass every filter; at most `limit` passages.
public record LexicalQuery(String words, List<Filter> filters, int limit) {
  public LexicalQuery {
    filters = List.copyOf(filters);
  }
}
