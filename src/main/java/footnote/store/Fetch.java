package footnote.store;

import org.jspecify.annotations.Nullable;

/// A web page that became a revision of an article.
///
/// @param address as it was asked for
/// @param foundAt where the page was found after all redirects
/// @param etag what its server gave to recognise it by
/// @param lastModified what its server gave to recognise it by
public record Fetch(
    String address,
    String foundAt,
    @Nullable String etag,
    @Nullable String lastModified,
    String articleId,
    int revision) {}
