package footnote.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list shows of an article's newest revision. `duplicateOf` is the id of an older article
/// that it repeats; `origin` says where it came from, so that what vanished there can be found.
public record ArticleHeader(
    String id,
    int revision,
    String title,
    @Nullable String url,
    @Nullable String source,
    @Nullable String author,
    @Nullable Instant publishedAt,
    String language,
    @Nullable String duplicateOf,
    @Nullable String origin,
    Instant revisedAt) {}
