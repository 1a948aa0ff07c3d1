package footnote.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a feed is: the last tries and what follows from them.
///
/// @param items that stood in it when it was read last
/// @param failedItems of them, those that could not be taken
/// @param failures tries in a row that failed
/// @param backOffUntil it is left alone until then
/// @param stopped its server says that it is gone for good
/// @param reason why the last try failed, or what was left out
/// @param foundAt where it was found after all redirects; with it count `etag` and `lastModified`
public record FeedState(
    String address,
    @Nullable String title,
    int items,
    int failedItems,
    @Nullable Instant triedAt,
    @Nullable Instant succeededAt,
    int failures,
    @Nullable Instant backOffUntil,
    boolean stopped,
    @Nullable String reason,
    @Nullable String foundAt,
    @Nullable String etag,
    @Nullable String lastModified) {

  /// A feed that was never tried.
  public static FeedState fresh(String address) {
    return new FeedState(address, null, 0, 0, null, null, 0, null, false, null, null, null, null);
  }

  /// The server said that nothing has changed.
  public FeedState unchanged(Instant now) {
    return new FeedState(
        address,
        title,
        items,
        failedItems,
        now,
        now,
        0,
        null,
        false,
        reason,
        foundAt,
        etag,
        lastModified);
  }

  /// A try failed; what is known of the feed stays.
  public FeedState failed(Instant now, String why, @Nullable Instant until, boolean forGood) {
    return new FeedState(
        address,
        title,
        items,
        failedItems,
        now,
        succeededAt,
        failures + 1,
        until,
        forGood,
        why,
        foundAt,
        etag,
        lastModified);
  }
}
