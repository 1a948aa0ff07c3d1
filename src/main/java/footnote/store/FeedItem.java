package footnote.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of a feed as it was when it was tried last.
///
/// @param guid what the feed knows it by
/// @param hash of all that stood there
/// @param articleId the article that was made of it, perhaps of what stood there before
/// @param failures tries in a row that failed; 0 when it was taken
/// @param retryAt when it is tried again; null when it was taken or given up
public record FeedItem(
    String feed,
    String guid,
    String hash,
    @Nullable String articleId,
    int failures,
    @Nullable Instant retryAt,
    @Nullable String reason) {

  /// Whether there is nothing left to do for what stood there.
  public boolean isTaken() {
    return failures == 0;
  }

  /// Whether it failed and is to be tried again by now.
  public boolean isDue(Instant now) {
    return retryAt != null && !now.isBefore(retryAt);
  }
}
