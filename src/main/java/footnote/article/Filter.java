package footnote.article;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A condition on articles that narrows a search or a list. Several are meant together: each must
/// hold.
public sealed interface Filter {
  /// The article is one of these.
  record Ids(Set<String> ids) implements Filter {
    public Ids {
      ids = Set.copyOf(ids);
    }
  }

  /// The article's source is one of these, letter for letter.
  record Sources(Set<String> sources) implements Filter {
    public Sources {
      sources = Set.copyOf(sources);
    }
  }

  /// The article's language is one of these (ISO 639-1).
  record Languages(Set<String> languages) implements Filter {
    public Languages {
      languages = Set.copyOf(languages);
    }
  }

  /// The article was published at or after `from` and at or before `to`; an absent bound is open.
  /// An article without a date never matches.
  record Published(@Nullable Instant from, @Nullable Instant to) implements Filter {}
}
